package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws who is joined with whom, by forces that pull together what is joined and push everything apart (Fruchterman and Reingold); the
 * same lines give the same drawing.
 */
public final class NetworkDrawing {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int MARGIN = 60;
    private static final int MOST_ROUNDS = 300;
    /** Few people find their places soon. */
    private static final int ROUNDS_EACH = 20;

    private static final double GRAVITY = 0.35;
    private static final double TINY = 0.01;

    private final List<Link> people;
    private final double[] x;
    private final double[] y;
    private final List<int[]> lines;

    private NetworkDrawing(List<Link> people, List<int[]> lines) {
        this.people = people;
        this.lines = lines;
        x = new double[people.size()];
        y = new double[people.size()];
        for (int i = 0; i < people.size(); i++) {
            double angle = 2 * Math.PI * i / people.size();
            x[i] = WIDTH / 2.0 + Math.cos(angle) * HEIGHT / 3;
            y[i] = HEIGHT / 2.0 + Math.sin(angle) * HEIGHT / 3;
        }
    }

    /** Draws what joins people. */
    public static Network of(List<Network.Tie> joined) {
        return of(joined, new Link("", Text.NONE, ""));
    }

    /** Draws the people around somebody. */
    static Network of(List<Network.Tie> joined, Link centre) {
        Map<Link, Integer> places = new LinkedHashMap<>();
        List<int[]> lines = new ArrayList<>();
        for (Network.Tie line : joined) {
            int one = places.computeIfAbsent(line.one(), link -> places.size());
            int other = places.computeIfAbsent(line.other(), link -> places.size());
            lines.add(new int[] {one, other, line.strength()});
        }
        if (places.isEmpty()) {
            return Network.NONE;
        }
        NetworkDrawing drawing = new NetworkDrawing(List.copyOf(places.keySet()), lines);
        drawing.settle();
        return drawing.drawn(joined, centre);
    }

    private void settle() {
        double distance = 0.55 * Math.sqrt((double) (WIDTH - 2 * MARGIN) * (HEIGHT - 2 * MARGIN) / people.size());
        int rounds = Math.min(MOST_ROUNDS, ROUNDS_EACH * (2 + people.size()));
        for (int round = 0; round < rounds; round++) {
            double[] dx = new double[x.length];
            double[] dy = new double[x.length];
            push(distance, dx, dy);
            pull(distance, dx, dy);
            for (int i = 0; i < x.length; i++) {
                dx[i] += (WIDTH / 2.0 - x[i]) * GRAVITY;
                dy[i] += (HEIGHT / 2.0 - y[i]) * GRAVITY * WIDTH / HEIGHT;
            }
            double heat = WIDTH / 10.0 * (1 - (double) round / rounds) + 0.5;
            for (int i = 0; i < x.length; i++) {
                double length = length(dx[i], dy[i]);
                x[i] = Math.clamp(x[i] + dx[i] / length * Math.min(length, heat), MARGIN, WIDTH - MARGIN);
                y[i] = Math.clamp(y[i] + dy[i] / length * Math.min(length, heat), MARGIN / 2.0, HEIGHT - MARGIN / 2.0);
            }
        }
    }

    /** Pushes each two apart, by the square of the distance wanted over that which they have; no root needs to be taken for that. */
    private void push(double distance, double[] dx, double[] dy) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double apartX = x[i] - x[j];
                double apartY = y[i] - y[j];
                double force = distance * distance / Math.max(TINY * TINY, apartX * apartX + apartY * apartY);
                dx[i] += apartX * force;
                dy[i] += apartY * force;
                dx[j] -= apartX * force;
                dy[j] -= apartY * force;
            }
        }
    }

    private void pull(double distance, double[] dx, double[] dy) {
        for (int[] line : lines) {
            double apart = length(x[line[0]] - x[line[1]], y[line[0]] - y[line[1]]);
            double fx = (x[line[0]] - x[line[1]]) * apart / distance;
            double fy = (y[line[0]] - y[line[1]]) * apart / distance;
            dx[line[0]] -= fx;
            dy[line[0]] -= fy;
            dx[line[1]] += fx;
            dy[line[1]] += fy;
        }
    }

    /** Gives a length of at least a little. Lengths here are too small to overflow, so this may be plainer than {@link Math#hypot}. */
    private static double length(double along, double down) {
        return Math.max(TINY, Math.sqrt(along * along + down * down));
    }

    private Network drawn(List<Network.Tie> ties, Link centre) {
        int[] degree = new int[people.size()];
        List<Network.Edge> edges = new ArrayList<>();
        for (int[] line : lines) {
            degree[line[0]]++;
            degree[line[1]]++;
            edges.add(new Network.Edge(
                    Tenths.of(x[line[0]]),
                    Tenths.of(y[line[0]]),
                    Tenths.of(x[line[1]]),
                    Tenths.of(y[line[1]]),
                    Tenths.of(Math.min(5, 0.6 + 0.5 * line[2]))));
        }
        List<Network.Node> nodes = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            double radius = 3.5 + Math.sqrt(degree[i]);
            boolean left = x[i] > WIDTH * 0.7;
            nodes.add(new Network.Node(
                    people.get(i),
                    Tenths.of(x[i]),
                    Tenths.of(y[i]),
                    Tenths.of(radius),
                    Tenths.of(left ? x[i] - radius - 4 : x[i] + radius + 4),
                    Tenths.of(y[i] + 4),
                    left ? "end" : "start",
                    people.get(i).equals(centre) ? "node centre" : "node"));
        }
        return new Network(WIDTH, HEIGHT, edges, nodes, ties);
    }
}
