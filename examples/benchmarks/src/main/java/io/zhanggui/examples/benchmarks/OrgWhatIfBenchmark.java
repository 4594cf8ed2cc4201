package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.organization.OrgComparison;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.UnitMetrics;
import io.zhanggui.core.organization.WhatIf;
import io.zhanggui.core.review.Findings;
import io.zhanggui.core.review.StructureReview;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What-ifs on a chart of 268,180 nodes, its metrics and its findings; every position is held. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first.
public class OrgWhatIfBenchmark {

    private static final StructureReview REVIEW = StructureReview.standard().within(SpanLimits.of(8, 8));

    private OrgSnapshot org;

    @Setup
    public void prepare() {
        org = OrgRows.staffed(OrgRows.NODES).history().on(OrgRows.FOUNDED);
    }

    @Benchmark
    public OrgSnapshot move() {
        return move(org);
    }

    @Benchmark
    public OrgSnapshot merge() {
        return merge(org);
    }

    @Benchmark
    public OrgComparison flatten() {
        return flatten(org);
    }

    @Benchmark
    public void metrics(Blackhole hole) {
        hole.consume(OrgMetrics.of(org).spans());
        UnitMetrics all = OrgMetrics.byUnit(org);
        hole.consume(all);
    }

    @Benchmark
    public Findings findings() {
        return REVIEW.review(org);
    }

    static OrgSnapshot move(OrgSnapshot org) {
        return WhatIf.of(org).moveUnit(OrgRows.unit(1), OrgRows.unit(2)).after();
    }

    static OrgSnapshot merge(OrgSnapshot org) {
        return WhatIf.of(org).mergeUnits(OrgRows.unit(1), OrgRows.unit(2)).after();
    }

    static OrgComparison flatten(OrgSnapshot org) {
        return WhatIf.of(org).removeLayer(3).comparison();
    }
}
