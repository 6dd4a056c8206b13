# Page "Award ceremony": title, filters, controls, files (its statistics have anugerah.ftl)
anugerah-title = Award ceremony statistics
anugerah-lede = Every number and name announced in one round of the Anugerah Meritokrasi, the controls that the sums agree, and the files to take along: slides, annex, recipients, press text.
label-provinces = Provinces
ceremony-provinces = Provinces (none: the whole nation)
ceremony-provinces-help = Since 2024 ceremonies are also held by region. Choose the provinces invited; every number, list, control and file then holds these provinces only. Without a choice: the whole nation.
ceremony-nation = the whole nation
ceremony-no-round = This dataset holds no final assessment yet, so there is no round to announce.
ceremony-contents = Straight to

ceremony-controls-title = Controls
ceremony-controls-ok = **They agree.** All { $n } controls agree; the files may be downloaded.
ceremony-controls-known = **They agree.** { $n } of { $all } controls agree and none fails; the files may be downloaded. { $unknown } controls cannot be checked because their figures were not published.
ceremony-controls-list = All { $n } controls with their two sides

ceremony-files-title = Files
ceremony-files-help = Every file is made when it is asked for, from snapshot { $snapshot }; the first one takes a few seconds.
ceremony-files-blocked = Downloads are closed because { $n ->
    [one] one control fails
   *[other] { $n } controls fail
  }; the section Controls above says why. The numbers and lists below are for checking only and must not be announced yet.
ceremony-file-all = All files (ZIP)
ceremony-file-deck = Slides (PPTX)
ceremony-file-deck-other = Slides in Indonesian (PPTX)
ceremony-file-lampiran = Annex (XLSX)
ceremony-file-penerima = Recipients (CSV)
ceremony-file-siaran-pers = Press text (TXT)
ceremony-file-json = All statistics (JSON)

ceremony-press-title = Press text
ceremony-press-help = Sentences ready to copy with the button above.

ceremony-all-rows = All { $n } rows
ceremony-jump-totals = Categories
ceremony-jump-by-group = By group
ceremony-jump-cumulative = Cumulative
ceremony-jump-recipients = Recipients
ceremony-jump-best-by-group = Best
ceremony-jump-first-baik = First time Baik
ceremony-jump-first-sangat-baik = First time Sangat Baik
ceremony-jump-moved-up = Up
ceremony-jump-moved-down = Down
ceremony-jump-most-improved = Largest rises
ceremony-jump-aspects = Aspects
ceremony-jump-talent-management = Talent management
ceremony-jump-by-province = By province
ceremony-jump-by-island = By island
