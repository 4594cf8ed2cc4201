package io.zhanggui.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.testkit.OrgArbitraries;
import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.lca.NaiveLCAFinder;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** Ancestors, subtrees, common superiors, distances and loops of made-up organisations, as JGraphT finds them. */
class JGraphTOracleProperties {

    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);

    @Provide
    Arbitrary<OrgHistory> histories() {
        return OrgArbitraries.histories(ACME, 60);
    }

    /** Edges lead from the superior to the one below. */
    private static DefaultDirectedGraph<Identifier, DefaultEdge> units(OrgSnapshot org) {
        DefaultDirectedGraph<Identifier, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (OrgUnit unit : org.units()) {
            graph.addVertex(unit.id());
            org.parent(unit.id()).ifPresent(above -> Graphs.addEdgeWithVertices(graph, above.id(), unit.id()));
        }
        return graph;
    }

    private static DefaultDirectedGraph<Identifier, DefaultEdge> lines(OrgSnapshot org) {
        DefaultDirectedGraph<Identifier, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (Position position : org.positions()) {
            graph.addVertex(position.id());
            PositionId above = position.reportsTo();
            if (above != null) {
                Graphs.addEdgeWithVertices(graph, above, position.id());
            }
        }
        return graph;
    }

    private static <E> Set<Identifier> reached(Graph<Identifier, E> graph, Identifier from) {
        Set<Identifier> found = new HashSet<>();
        new BreadthFirstIterator<>(graph, from).forEachRemaining(found::add);
        return found;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void units_stand_above_and_below_each_other_as_in_the_graph(
            @ForAll("histories") OrgHistory history, @ForAll @IntRange(max = 900) int days) {
        OrgSnapshot org = history.on(FOUNDED.plusDays(days));
        DefaultDirectedGraph<Identifier, DefaultEdge> graph = units(org);
        EdgeReversedGraph<Identifier, DefaultEdge> up = new EdgeReversedGraph<>(graph);
        NaiveLCAFinder<Identifier, DefaultEdge> common = new NaiveLCAFinder<>(graph);
        for (OrgUnit unit : org.units()) {
            Set<Identifier> above = reached(up, unit.id());
            above.remove(unit.id());
            assertThat(org.ancestors(unit.id()))
                    .extracting(each -> (Identifier) each.id())
                    .containsExactlyInAnyOrderElementsOf(above);
            assertThat(org.subtree(unit.id()))
                    .extracting(each -> (Identifier) each.id())
                    .containsExactlyInAnyOrderElementsOf(reached(graph, unit.id()));
            for (OrgUnit other : org.units()) {
                assertThat(org.commonSuperior(unit.id(), other.id()).id())
                        .isEqualTo(common.getLCA(unit.id(), other.id()));
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void positions_meet_and_are_as_far_apart_as_in_the_graph(
            @ForAll("histories") OrgHistory history, @ForAll @IntRange(max = 900) int days) {
        OrgSnapshot org = history.on(FOUNDED.plusDays(days));
        OrgMetrics metrics = OrgMetrics.of(org);
        DefaultDirectedGraph<Identifier, DefaultEdge> graph = lines(org);
        NaiveLCAFinder<Identifier, DefaultEdge> common = new NaiveLCAFinder<>(graph);
        BFSShortestPath<Identifier, DefaultEdge> paths = new BFSShortestPath<>(new AsUndirectedGraph<>(graph));
        for (Position one : org.positions()) {
            for (Position other : org.positions()) {
                assertThat(org.commonSuperior(one.id(), other.id()).<Identifier>map(Position::id))
                        .isEqualTo(Optional.ofNullable(common.getLCA(one.id(), other.id())));
                var path = paths.getPath(one.id(), other.id());
                assertThat(metrics.hops(one.id(), other.id()))
                        .isEqualTo(path == null ? OptionalInt.empty() : OptionalInt.of(path.getLength()));
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_move_is_refused_exactly_if_the_graph_gets_a_loop_and_names_all_of_it(
            @ForAll("histories") OrgHistory history,
            @ForAll @IntRange(max = 900) int days,
            @ForAll @IntRange(max = 20) int one,
            @ForAll @IntRange(max = 20) int other) {
        OrgSnapshot org = history.on(FOUNDED.plusDays(days));
        if (org.units().isEmpty()) {
            return;
        }
        OrgUnitId moved = org.units().get(one % org.units().size()).id();
        OrgUnitId above = org.units().get(other % org.units().size()).id();
        DefaultDirectedGraph<Identifier, DefaultEdge> graph = units(org);
        org.parent(moved).ifPresent(parent -> graph.removeEdge(parent.id(), moved));
        if (moved.equals(above)) {
            assertThat(refusal(org, moved, above)).containsExactly(moved.value(), moved.value());
            return;
        }
        graph.addEdge(above, moved);
        Set<String> loop = new CycleDetector<>(graph)
                .findCyclesContainingVertex(moved).stream()
                        .map(Identifier::value)
                        .collect(Collectors.toSet());
        List<String> named = refusal(org, moved, above);
        assertThat(Set.copyOf(named)).isEqualTo(loop);
        assertThat(named).hasSize(loop.isEmpty() ? 0 : loop.size() + 1);
    }

    /** The loop that the refusal names, its first member again at the end; empty if the move is accepted. */
    private static List<String> refusal(OrgSnapshot org, OrgUnitId moved, OrgUnitId above) {
        try {
            WhatIf.of(org).moveUnit(moved, above);
            return List.of();
        } catch (RejectedException e) {
            return List.of(
                    e.violations().list().get(0).arguments().get(0).toString().split(" → "));
        }
    }
}
