-- How sure a drop is by what was heard since it was noticed; "confidence" stays that of its notice.
-- Of drops from before this column no more is known until they are looked at again.
alter table incident add column latest_confidence double precision default 0 not null;
update incident set latest_confidence = confidence;
