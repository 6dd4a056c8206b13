"""A page with nothing on it: what the framework itself takes."""

import streamlit as st

st.title("Ringkasan")
st.write("Tidak ada apa-apa.")
