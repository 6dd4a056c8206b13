"""The one script that the app puts into its pages."""

# The same text each time: the policy of the page names it by its hash, and no other script may run.
TOLD = """{
const { lang, left } = document.currentScript.dataset;
document.documentElement.lang = lang;
if (left === "true" && window.innerWidth < 768) {
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
}
}"""
