package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.id.PersonId;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Who may decide, in an organisation of 20,000 nodes with 1,000 grants of ten kinds of decisions. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class AuthorityBenchmark {

    private AuthorityCase facts;
    private int call;

    @Setup
    public void prepare() {
        facts = new AuthorityCase();
    }

    /** Half of them are permitted. */
    @Benchmark
    public AuthorityDecision decision() {
        int asked = call++ & AuthorityCase.ASKED - 1;
        return facts.authority.decide(facts.people[asked], facts.requests[asked]);
    }

    /** The approver is away and let ten people stand in. */
    @Benchmark
    public Approvers approverWithTenDeputies() {
        return facts.authority.whoMay(facts.delegated);
    }

    /** The approver is absent, and so is everybody who stands in but the tenth. */
    @Benchmark
    public Optional<PersonId> standInAfterNine() {
        return facts.chain.standIn(facts.absent, AuthorityCase.DAY);
    }
}
