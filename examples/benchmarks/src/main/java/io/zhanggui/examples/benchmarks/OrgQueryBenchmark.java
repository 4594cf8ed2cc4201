package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Questions to a chart of 268,180 nodes; units are drawn at random, each question about others. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class OrgQueryBenchmark {

    private static final int ASKED = 1 << 14;

    private OrgSnapshot org;
    private OrgUnitId[] asked;
    private int call;

    @Setup
    public void prepare() {
        OrgRows rows = OrgRows.tree(OrgRows.NODES);
        org = rows.history().on(OrgRows.FOUNDED);
        SplittableRandom random = new SplittableRandom(3);
        asked = new OrgUnitId[ASKED];
        for (int i = 0; i < ASKED; i++) {
            asked[i] = OrgRows.unit(random.nextInt(rows.parent.length));
        }
    }

    private OrgUnitId next() {
        return asked[call++ & ASKED - 1];
    }

    /** One of fourteen branches, about 4,900 units each; every unit of it is read. */
    @Benchmark
    public void subtree(Blackhole hole) {
        for (OrgUnit unit : org.subtree(OrgRows.unit(1))) {
            hole.consume(unit);
        }
    }

    @Benchmark
    public int count() {
        return org.subtreeSize(next());
    }

    @Benchmark
    public List<OrgUnit> ancestors() {
        return org.ancestors(next());
    }

    @Benchmark
    public OrgUnit commonSuperior() {
        return org.commonSuperior(next(), next());
    }
}
