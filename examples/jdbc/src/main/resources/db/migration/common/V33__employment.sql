create table employment (
    employment_id    identifier  primary key,
    version          bigint      not null,
    person           identifier  not null,
    entity           identifier  not null,
    kind             varchar(64) not null,
    hired            date        not null,
    last_day         date,
    working_since    date        not null,
    probation_until  date,
    insured_place    varchar     not null,
    currency         char(3)     not null
);
create index employment_of_person on employment (person, hired, employment_id);
create index employment_of_entity on employment (entity, hired, last_day);
comment on table employment is 'A person''s work for a company; who comes back has another';
comment on column employment.last_day is 'The last day of employment, still paid; null: it goes on';
comment on column employment.working_since is 'The first day of total working years, for whomever';
comment on column employment.insured_place is 'As the jurisdiction names it; empty: none';

create table employment_pay (
    employment_id     identifier not null references employment on delete cascade,
    position          integer    not null,
    from_day          date       not null,
    last_day          date,
    monthly_wage      amount     not null,
    performance_base  amount     not null,
    unit              identifier,
    primary key (employment_id, position)
);
comment on table employment_pay is 'What is paid for a whole month, from a day on';
comment on column employment_pay.last_day is 'Null: it holds until something else does';
comment on column employment_pay.unit is 'The unit that bears the cost; null: none is named';

create table employment_allowance (
    employment_id  identifier not null,
    position       integer    not null,
    allowance_no   integer    not null,
    label          varchar    not null,
    amount         amount     not null,
    primary key (employment_id, position, allowance_no),
    foreign key (employment_id, position) references employment_pay on delete cascade
);
comment on table employment_allowance is 'A named allowance of a whole month, in the order of the payslip';
