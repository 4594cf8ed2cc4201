-- Jobs, sites, functional and project lines, supervision, merges and splits of the organisation.

alter table org_event add column other_unit      identifier;
alter table org_event add column moved_units     varchar(64) array;
alter table org_event add column moved_positions varchar(64) array;
alter table org_event add column line_kind       varchar(64);
alter table org_event add column job             identifier;
alter table org_event add column grade           varchar;
alter table org_event add column requirements    varchar;
alter table org_event add column country         varchar(2);
alter table org_event add column area_mu         exact;
alter table org_event add column product_types   varchar array;

comment on column org_event.change is 'FOUND, CREATE_UNIT, MOVE_UNIT, RENAME_UNIT, NAME_HEAD, CLOSE_UNIT, MERGE_UNITS, SPLIT_UNIT, LOCATE_UNIT, SUPERVISE, END_SUPERVISION, CREATE_JOB, CHANGE_JOB, CREATE_POSITION, CHANGE_POSITION, CLOSE_POSITION, APPOINT, RELEASE, DRAW_LINE, END_LINE';
comment on column org_event.effective_to is 'Of an appointment, a line or a supervision: the first day on which it no longer holds; null: no end';
comment on column org_event.other_unit is 'Of a merge: the unit that goes on; of a split: the unit that was split; of a supervision: the body that supervises';
comment on column org_event.moved_units is 'Of a merge or split: the units that go over';
comment on column org_event.moved_positions is 'Of a merge or split: the positions that go over';
comment on column org_event.reports_to is 'Of a position: its superior; of a line: the position that leads';
comment on column org_event.requirements is 'Of a job: what it asks for, as JSON';
comment on column org_event.area_mu is 'Of a site: the area in mu (亩); null: not known';
