package io.zhanggui.examples.replenishment;

/**
 * The warehouse, day by day: receive; every seventh day from the first, order, to arrive at the start of the seventh day after;
 * serve line by line, the rest is lost and not seen; count.
 */
final class Replay {

    static final int REVIEW = 7;
    static final int LEAD_TIME = 7;
    private static final int OPENING_DAYS = 28;

    private final Sales sales;
    private final int start;
    private final int end;
    private final double[] opening;

    Replay(Sales sales, int start, int end) {
        this.sales = sales;
        this.start = start;
        this.end = end;
        this.opening = opening(sales, start);
    }

    Sales sales() {
        return sales;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The ceiling of 28 times the daily mean since the first sale. */
    private static double[] opening(Sales sales, int start) {
        double[] opening = new double[sales.skus().size()];
        for (int i = 0; i < opening.length; i++) {
            double sum = 0;
            int first = start;
            for (int day = start - 1; day >= 0; day--) {
                double units = sales.units(day, i);
                sum += units;
                first = units > 0 ? day : first;
            }
            opening[i] = first == start ? 0 : Math.ceil(OPENING_DAYS * sum / (start - first));
        }
        return opening;
    }

    double opening(int article) {
        return opening[article];
    }

    Outcome run(Plan plan) {
        int articles = opening.length;
        Seen seen = Seen.before(sales, start);
        double[] onHand = opening.clone();
        double[] onOrder = new double[articles];
        double[][] arriving = new double[end + LEAD_TIME][articles];
        Outcome outcome = new Outcome(articles, end - start);
        for (int day = start; day < end; day++) {
            for (int i = 0; i < articles; i++) {
                onHand[i] += arriving[day][i];
                onOrder[i] -= arriving[day][i];
            }
            if ((day - start) % REVIEW == 0) {
                order(plan.orders(day, seen, sum(onHand, onOrder)), onOrder, arriving[day + LEAD_TIME], outcome);
            }
            serve(day, onHand, seen, outcome);
        }
        outcome.close(onHand, onOrder);
        return outcome;
    }

    private static double[] sum(double[] onHand, double[] onOrder) {
        double[] position = onHand.clone();
        for (int i = 0; i < position.length; i++) {
            position[i] += onOrder[i];
        }
        return position;
    }

    private static void order(double[] wanted, double[] onOrder, double[] arriving, Outcome outcome) {
        for (int i = 0; i < wanted.length; i++) {
            // A hair below a whole number is that number.
            double quantity = Math.ceil(wanted[i] - 1e-9);
            if (quantity > 0) {
                onOrder[i] += quantity;
                arriving[i] += quantity;
                outcome.ordered(i, quantity);
            }
        }
    }

    private void serve(int day, double[] onHand, Seen seen, Outcome outcome) {
        int articles = onHand.length;
        double[] sold = new double[articles];
        int[] soldLines = new int[articles];
        boolean[] soldOut = new boolean[articles];
        for (int i = 0; i < articles; i++) {
            double asked = 0;
            for (int quantity : sales.lines(day, i)) {
                double now = Math.min(onHand[i], quantity);
                asked += quantity;
                if (now > 0) {
                    sold[i] += now;
                    soldLines[i]++;
                    onHand[i] -= now;
                }
            }
            soldOut[i] = onHand[i] == 0;
            outcome.day(i, asked, sold[i], onHand[i]);
        }
        seen.add(sold, soldLines, soldOut);
    }
}
