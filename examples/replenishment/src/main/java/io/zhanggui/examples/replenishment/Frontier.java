package io.zhanggui.examples.replenishment;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The points of a rule over its parameter, least stock first. */
record Frontier(String name, List<Point> points) {

    Frontier {
        points = points.stream()
                .sorted(Comparator.comparingDouble(Point::valueStock))
                .toList();
    }

    double least() {
        return points.get(0).valueStock();
    }

    double most() {
        return points.get(points.size() - 1).valueStock();
    }

    /** The figure at this stock value, between the points on a straight line; not a number beyond them. */
    double at(double stock, ToDoubleFunction<Point> figure) {
        for (int i = 1; i < points.size(); i++) {
            Point low = points.get(i - 1);
            Point high = points.get(i);
            if (stock >= low.valueStock() && stock <= high.valueStock()) {
                double width = high.valueStock() - low.valueStock();
                double share = width == 0 ? 0 : (stock - low.valueStock()) / width;
                return figure.applyAsDouble(low) + share * (figure.applyAsDouble(high) - figure.applyAsDouble(low));
            }
        }
        return Double.NaN;
    }

    /** The best of several at this stock value; not a number where none reaches it. */
    static double best(List<Frontier> frontiers, double stock, ToDoubleFunction<Point> figure) {
        return frontiers.stream()
                .mapToDouble(frontier -> frontier.at(stock, figure))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }
}
