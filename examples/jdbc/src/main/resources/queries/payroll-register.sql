-- pay run
select unit, currency, count(*) as people, sum(gross) as gross, sum(employee_contributions) as contributions,
    sum(tax) as tax, sum(net) as net, sum(employer_cost) as employer_cost
from payroll_register
where run_id = ?
group by unit, currency
order by unit
