-- Drops and spikes of a topic have a sensitivity each. What people chose before was for both.
alter table sensitivity_choice add column rule varchar(20) default 'DROP' not null;
insert into sensitivity_choice (topic, rule, written, used, chosen, chosen_by, chosen_at)
  select topic, 'SPIKE', written, used, chosen, chosen_by, chosen_at
  from sensitivity_choice order by id;
drop index sensitivity_choice_topic;
create index sensitivity_choice_topic on sensitivity_choice (topic, rule, id);
