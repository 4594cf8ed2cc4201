package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.organization.OrgSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Builds organisations of extreme shapes. */
public class OrgShapeBenchmark {

    /** Each unit below the one before. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
    public static class Chain {

        @Param("1000")
        public int n;

        private OrgRows rows;

        @Setup
        public void prepare() {
            rows = OrgRows.chain(n);
        }
    }

    /** All units below the first. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
    public static class Star {

        @Param("1000")
        public int n;

        private OrgRows rows;

        @Setup
        public void prepare() {
            rows = OrgRows.star(n);
        }
    }

    @Benchmark
    public OrgSnapshot chain(Chain state) {
        return state.rows.history().on(OrgRows.FOUNDED);
    }

    @Benchmark
    public OrgSnapshot star(Star state) {
        return state.rows.history().on(OrgRows.FOUNDED);
    }
}
