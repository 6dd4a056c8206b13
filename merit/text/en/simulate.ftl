# Synthetic score file (python -m merit simulate)
simulate-institutions = “{ $value }” is not a number of institutions; --institutions takes a whole number from 1.
simulate-seed = “{ $value }” is not a seed; --seed takes a whole number from 0.
simulate-years = “{ $value }” is not a range of years; write for example --years 2019-2025 or --years 2024.
simulate-instrument = The year { $year } cannot be simulated because the maxima of its aspects or the bounds of its categories are not known yet; years that can: { $known }.
simulate-rows = { $rows } rows are too many for one synthetic file; at most { $most } (institutions × years).
simulate-sheet = { $rows } rows do not fit into one Excel worksheet, which holds { $most } rows; choose a .csv or .parquet file.
simulate-ending = The kind of the file “{ $file }” is not known; end the file name with one of { $known }.
simulate-folder = “{ $file }” is a folder; name a file in it with --out.
