"""The store on DuckLake: what counts lies in a PostgreSQL catalogue and in Parquet files on S3.

Every snapshot is a schema of the lake with the snapshot's own tables. The lines of the log are rows of
`merit.log`, the files that were handed in rows of `merit.files`. An act is one transaction. What a machine
keeps in its folder is a copy: it can be thrown away at any moment.

PostgreSQL's client and DuckDB's extensions (requirements-lake.txt) are imported where a lake is named.
"""
