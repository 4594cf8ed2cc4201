package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;

/**
 * The heap that an organisation keeps: used heap with history and chart less used heap before its rows were made, each
 * after collections. The history holds the rows, so they count.
 */
public final class OrgHeap {

    private static final int COLLECTIONS = 5;

    private OrgHeap() {}

    /** Prints the figure for a number of nodes. */
    public static void main(String[] arguments) throws InterruptedException {
        int nodes = Integer.parseInt(arguments[0]);
        OrgRows.tree(100).history().on(OrgRows.FOUNDED).units();
        long before = used();
        OrgHistory history = OrgRows.tree(nodes).history();
        OrgSnapshot chart = history.on(OrgRows.FOUNDED);
        long after = used();
        int sites = chart.sites().within(OrgRows.unit(0)).size();
        if (chart.positions().size() + chart.units().size() != nodes
                || history.events().size() != nodes + sites) {
            throw new IllegalStateException("the chart has not " + nodes + " nodes and the sites among them");
        }
        System.out.println(ProcessMeasure.line((double) (after - before)));
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(20);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
