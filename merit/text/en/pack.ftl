# The ceremony pack on the command line and over HTTP
pack-dataset = There is no dataset “{ $value }”; there are: { $allowed }.
pack-year = “{ $value }” is no year of a round in { $dataset }; the years are: { $allowed }.
pack-province = “{ $value }” is no province code in { $dataset }; the codes are: { $allowed }.
pack-repeated = “{ $value }” may be named only once in --provinces.
pack-folder-permission = The folder { $folder } may not be written ({ $detail }); choose another with --out.
pack-folder-no-folder = { $folder } is no folder that can be used ({ $detail }); choose another with --out.
pack-folder-full = There is no space left for { $folder } ({ $detail }); make room or choose another folder with --out.
pack-folder-other = The folder { $folder } cannot be written ({ $detail }); choose another with --out.
