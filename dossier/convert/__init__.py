"""An article becomes a dossier: each stage a plain function from the text and what is known so far.

`pipeline` calls the stages in their order, `single` converts one source and `batch` many. The stages lie in folders,
each of which imports only from those before it: `patterns`, `english`, `reading`, `dates`, `names`, `clauses`,
`engines`, `speakers`, `events`, `quotes`, `carrying`.
"""
