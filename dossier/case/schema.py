"""The tables of the index.

A *linked* thing (entity, quote, event) stands for entries of many dossiers (members, prints, accounts); what one
dossier says is stored once, as it was read.

Ids of rows never leave this package: the rest of the program knows `Ref`s. `day` columns hold `day_key`s, and sort
keys are stored so that every list is one walk along an index.
"""

from __future__ import annotations

from typing import Final

from dossier.case.keys import VAGUE

#: An index of another version is thrown away and built again.
VERSION: Final = 24

#: From so many sources on, an entity's company is counted beforehand.
MANY: Final = 300

TABLES: Final = f"""
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- What people noted in case.yaml about an entry, and how they judged it; `kind` and `linked` are the row that the entry
-- is a part of, and `holds` says that no later judgement of that row stands against this one.
CREATE TABLE note(entry TEXT, text TEXT, tags TEXT, status TEXT, line INT, kind TEXT, linked INT, holds INT);
CREATE INDEX note_linked ON note(kind, linked);

-- What has to be counted again: kind is entity, quote or event; relay, a quote whose outlets are
-- called otherwise; or block, whose forms are compared again.
CREATE TABLE dirty(kind TEXT, id, PRIMARY KEY(kind, id)) WITHOUT ROWID;

-- Every dossier file that was seen, good or broken; `mtime` in nanoseconds.
CREATE TABLE file(id INTEGER PRIMARY KEY, path TEXT UNIQUE, size INT, mtime INT);
CREATE TABLE trouble(file INT, path TEXT, line INT, message TEXT);
CREATE INDEX trouble_file ON trouble(file);

-- `id` is the id of its file. `linked` is 0 until the rows of the dossier are part of the case. `clock` is the minute
-- of its day at which an article came out; of one that tells none the first, or the one behind the last where it has
-- words from others, so that it stands behind them.
CREATE TABLE source(id INTEGER PRIMARY KEY, sid TEXT UNIQUE, title TEXT, publisher TEXT, published TEXT, url TEXT,
  file TEXT, sha256 TEXT, encoding TEXT, sort TEXT, day INT, quotes INT, events INT, linked INT, clock INT);
CREATE INDEX source_sort ON source(sort, id);
CREATE INDEX source_day ON source(day, sort, id);
CREATE INDEX source_count ON source(-quotes, id);
CREATE INDEX source_pending ON source(id) WHERE linked = 0;

-- A name as dossiers write it: all spellings with one key. `entity` is whom it means; none while that is unknown, and
-- where several may be meant and every member is looked at by itself (its `own`). `away` says that it means an entity
-- of another block or type (see `following`); `slip` is what forms share that may be one name with a typing error.
CREATE TABLE form(id INTEGER PRIMARY KEY, type INT, key TEXT, block TEXT, slip TEXT, entity INT, away INT DEFAULT 0,
  UNIQUE(type, key));
CREATE INDEX form_slip ON form(slip) WHERE slip NOT NULL;
CREATE INDEX form_block ON form(type, block);
CREATE INDEX form_entity ON form(entity);
-- The names and aliases of the members of a form: how often in all, and how often as the name. `key` is that of the
-- spelling, which an alias has of its own.
CREATE TABLE spelling(form INT, name TEXT, key TEXT, uses INT, named INT, PRIMARY KEY(form, name)) WITHOUT ROWID;
CREATE INDEX spelling_key ON spelling(key, form);

CREATE TABLE member(id INTEGER PRIMARY KEY, source INT, eid TEXT, form INT, entity INT, own INT, name TEXT, kind TEXT,
  aliases TEXT, roles TEXT, mentions TEXT);
CREATE INDEX member_source ON member(source, eid);
CREATE INDEX member_here ON member(source, entity);
CREATE INDEX member_entity ON member(entity, source);
CREATE INDEX member_form ON member(form, source);
CREATE INDEX member_pending ON member(id) WHERE entity IS NULL;

-- `beside` is how many people, organizations and places are named in the same sources, a packed list; counted only for
-- those named so often that it takes long.
CREATE TABLE entity(id INTEGER PRIMARY KEY, ref TEXT, type INT, name TEXT, sort TEXT, aliases TEXT,
  given TEXT, quotes INT, events INT, sources INT, last_seen TEXT, seen INT, weight INT, detail TEXT, beside TEXT,
  UNIQUE(type, ref));
CREATE INDEX entity_uncounted ON entity(weight) WHERE beside IS NULL AND sources >= {MANY};
CREATE INDEX entity_sort ON entity(type, sort, id);
CREATE INDEX entity_weight ON entity(type, weight, id);
CREATE INDEX entity_seen ON entity(type, seen, id);

-- `names` are the words of its speaker that a print is found by; `renamed`, that the case gives them more than the
-- dossier does; `stance`, what its cue makes of its words (see `stances`); `relays`, through how many others' hands it
-- came to its article; `lost`, that its words are not there where the dossier says, as with an account.
CREATE TABLE print(id INTEGER PRIMARY KEY, source INT, qid TEXT, kind TEXT, thought INT, text TEXT, at TEXT,
  speaker INT, speaker_text TEXT, speaker_at TEXT, names TEXT, renamed INT DEFAULT 0, cue TEXT, stance TEXT,
  cue_at TEXT, date TEXT, day INT, via TEXT, via_basis TEXT, relays INT, about TEXT, same INT, head INT, tail INT,
  who INT, first INT, last INT, lost INT, quote INT);
CREATE INDEX print_source ON print(source, qid);
CREATE INDEX print_quote ON print(quote);
CREATE INDEX print_same ON print(same, who, day) WHERE same IS NOT NULL;
CREATE INDEX print_head ON print(head, who, day) WHERE head IS NOT NULL;
CREATE INDEX print_tail ON print(tail, who, day) WHERE tail IS NOT NULL;
CREATE INDEX print_speaker ON print(speaker);
CREATE INDEX print_pending ON print(id) WHERE quote IS NULL;

-- `rank` is the order of those of a day (see `PRINT_RANK`).
CREATE TABLE quote(id INTEGER PRIMARY KEY, ref TEXT UNIQUE, print INT, day INT, rank INT, thought INT, prints INT,
  speaker INT);
CREATE INDEX quote_print ON quote(print);
CREATE INDEX quote_day ON quote(day, rank, id, thought);
CREATE INDEX quote_count ON quote(-prints, day, rank, id, thought);
CREATE TABLE quote_of(entity INT, day INT, rank INT, quote INT, thought INT,
  PRIMARY KEY(entity, day, rank, quote)) WITHOUT ROWID;
CREATE INDEX quote_of_quote ON quote_of(quote);

-- Who has a quote from whom, by name, once for every print.
CREATE TABLE relay(quote INT, outlet TEXT, origin TEXT);
CREATE INDEX relay_quote ON relay(quote);
CREATE INDEX relay_pair ON relay(outlet, origin);

CREATE TABLE account(id INTEGER PRIMARY KEY, source INT, eid TEXT, title TEXT, text TEXT, at TEXT, date TEXT,
  day INT, date_text TEXT, date_at TEXT, date_basis TEXT, place INT, members TEXT, claims TEXT, first INT, last INT,
  lost INT, event INT);
CREATE INDEX account_source ON account(source, eid);
CREATE INDEX account_event ON account(event);
CREATE INDEX account_pending ON account(id) WHERE event IS NULL;

-- Accounts that deny something of somebody and give no date, by the first day (an ordinal) of that of their article.
CREATE TABLE denied(entity INT, day INT, account INT, PRIMARY KEY(entity, day, account)) WITHOUT ROWID;
CREATE INDEX denied_account ON denied(account);

-- What an account tells (see `telling`), by the first day, an ordinal, of it or else of its article.
CREATE TABLE told(key TEXT, day INT, account INT, PRIMARY KEY(key, day, account)) WITHOUT ROWID;
CREATE INDEX told_account ON told(account);
-- Events that may be one and are told by several, in both directions, and in what they differ: see `likeness`.
CREATE TABLE alike(event INT, other INT, differs TEXT, PRIMARY KEY(event, other)) WITHOUT ROWID;

-- `contradicted` is 2 where claimants or sources disagree, 1 where another event may be this one, told otherwise.
CREATE TABLE event(id INTEGER PRIMARY KEY, ref TEXT UNIQUE, account INT, title TEXT, date TEXT, day INT,
  stances TEXT, accounts INT, sources INT, contradicted INT, uncorroborated INT);
CREATE INDEX event_account ON event(account);
CREATE INDEX event_day ON event(day, id);
CREATE INDEX event_count ON event(-accounts, day, id);
CREATE INDEX event_odd ON event(day, id) WHERE stances != 'asserts';
CREATE INDEX event_contradicted ON event(day, id) WHERE contradicted;
CREATE INDEX event_uncorroborated ON event(day, id) WHERE uncorroborated;
CREATE TABLE event_of(entity INT, day INT, event INT, PRIMARY KEY(entity, day, event)) WITHOUT ROWID;
CREATE INDEX event_of_event ON event_of(event);
CREATE INDEX event_of_vague ON event_of(entity, day) WHERE {VAGUE};
-- How many events, quotes, and quotes that are no thoughts, begin on a day (an ordinal); of each also, below zero, how
-- many people assessed as false.
CREATE TABLE tally(kind TEXT, day INT, many INT, PRIMARY KEY(kind, day)) WITHOUT ROWID;

-- Which quotes speak of which events: their passages overlap in some source.
CREATE TABLE speaks_of(quote INT, event INT, PRIMARY KEY(quote, event)) WITHOUT ROWID;
CREATE INDEX speaks_of_event ON speaks_of(event, quote);

-- What is written, and of a quote the words of its speaker, its cue and the stance of that, where `rowid` tells what
-- and which (see the module `words`); and entities by their names, and by the keys of those, so that other spellings
-- are found too.
CREATE VIRTUAL TABLE words USING fts5(text, names, cue, content='', tokenize="unicode61 remove_diacritics 0",
  prefix='1 2 3');
-- Articles by their whole text; without an index of beginnings, for they come behind all else that is found. `article`
-- says whose text a row is; rows it has not are left of what was (see the module `articles`).
CREATE TABLE article(id INTEGER PRIMARY KEY, source INT UNIQUE, sha256 TEXT);
CREATE VIRTUAL TABLE articles USING fts5(text, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE named USING fts5(text, keys, content='', tokenize="unicode61 remove_diacritics 0",
  prefix='1 2 3');
"""
