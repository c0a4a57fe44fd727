-- A label given in one topic counts for that topic alone from now on, and one without a topic for
-- all topics of its message. Labels given before counted for all, whichever topic was looked at.
update correction set topic = '';
