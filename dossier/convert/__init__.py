"""An article becomes a dossier: each stage a plain function from the text and what is known so far.

`pipeline` calls the stages in their order, `batch` converts many articles. The stages lie in folders, each of which
imports only from those before it: `patterns`, `english`, `reading`, `dates`, `names`, `clauses`, `engines`, `speakers`,
`events`, `quotes`, `carrying`.
"""
