package io.zhanggui.examples.cases.wrong;

import java.util.List;

/** Adapters that calculate by operators of the language. */
final class CalculatesOperations {

    private CalculatesOperations() {}

    static int sum(int a, int b) {
        return a + b;
    }

    static double quotient(double a, double b) {
        return a / b;
    }

    static long remainder(long a) {
        return a % 7;
    }

    static float negative(float a) {
        return -a;
    }

    static int shifted(int a) {
        return a << 2;
    }

    static int jump(int a) {
        int b = a;
        b += 7;
        return b;
    }

    static List<Double> inLambda(List<Double> list) {
        return list.stream().map(number -> number * 2).toList();
    }

    static int counting(List<String> list) {
        int index = 0;
        for (String text : list) {
            if (text.isEmpty()) {
                return index;
            }
            index++;
        }
        return index;
    }
}
