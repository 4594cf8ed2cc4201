package io.zhanggui.examples.replenishment;

/** Rules that need no more than a spreadsheet; each orders up to a target. */
enum SimpleRule {
    LAST_30_DAYS("K x sales of last 30 days", 0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 2.5, 3) {
        @Override
        Plan plan(double parameter, Replay replay) {
            return upTo((seen, i) -> parameter * 30 * seen.mean(i, 30));
        }
    },
    WEEKS_OF_30_DAYS("K weeks of 30-day mean", 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 14) {
        @Override
        Plan plan(double parameter, Replay replay) {
            return upTo((seen, i) -> parameter * 7 * seen.mean(i, 30));
        }
    },
    WEEKS_OF_91_DAYS("K weeks of 91-day mean", 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 14) {
        @Override
        Plan plan(double parameter, Replay replay) {
            return upTo((seen, i) -> parameter * 7 * seen.mean(i, 91));
        }
    },
    STATIC_SIGMA("mean + Z sigma, static", -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5) {
        @Override
        Plan plan(double parameter, Replay replay) {
            Seen training = Seen.before(replay.sales(), replay.start());
            double[] targets = sigmaTargets(training, parameter, replay);
            return (unusedDay, unusedSeen, position) -> missing(targets, position);
        }
    },
    ROLLING_SIGMA("mean + Z sigma, rolling", -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5) {
        @Override
        Plan plan(double parameter, Replay replay) {
            return (unusedDay, seen, position) -> missing(sigmaTargets(seen, parameter, replay), position);
        }
    };

    private static final int PROTECTED = Replay.REVIEW + Replay.LEAD_TIME;

    private final String text;
    private final double[] parameters;

    SimpleRule(String text, double... parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    String text() {
        return text;
    }

    double[] parameters() {
        return parameters.clone();
    }

    abstract Plan plan(double parameter, Replay replay);

    /** The limit: what will be asked for until the next order arrives, times a factor. */
    static Plan foresight(double factor, Replay replay) {
        Sales sales = replay.sales();
        return (day, unusedSeen, position) -> {
            double[] targets = new double[position.length];
            int until = Math.min(day + PROTECTED, sales.days());
            for (int i = 0; i < targets.length; i++) {
                for (int ahead = day; ahead < until; ahead++) {
                    targets[i] += factor * sales.units(ahead, i);
                }
            }
            return missing(targets, position);
        };
    }

    @FunctionalInterface
    private interface Target {
        double of(Seen seen, int article);
    }

    private static Plan upTo(Target target) {
        return (unusedDay, seen, position) -> {
            double[] targets = new double[position.length];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = target.of(seen, i);
            }
            return missing(targets, position);
        };
    }

    private static double[] missing(double[] targets, double[] position) {
        double[] orders = new double[targets.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = targets[i] - position[i];
        }
        return orders;
    }

    /** Mean and standard deviation of a day since the first sale, over lead time and review. */
    private static double[] sigmaTargets(Seen seen, double factor, Replay replay) {
        double[] targets = new double[replay.sales().skus().size()];
        for (int i = 0; i < targets.length; i++) {
            int count = 0;
            double mean = 0;
            double squares = 0;
            for (int day = seen.firstSale(i); day < seen.days(); day++) {
                double step = seen.sold(day, i) - mean;
                count++;
                mean += step / count;
                squares += step * (seen.sold(day, i) - mean);
            }
            double sigma = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
            targets[i] = PROTECTED * mean + factor * sigma * Math.sqrt(PROTECTED);
        }
        return targets;
    }
}
