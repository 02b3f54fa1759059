package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that brings the lottery, with a kind of shop that has it. */
final class LotteryProgram implements Program {

    static final String KIND = "shop-lottery";

    final List<Part> parts = new ArrayList<>();
    final List<String> brought = new ArrayList<>();
    boolean fails;

    void ships(Path jar, String version) {
        parts.add(new Part(RunningHouse.LOTTERY, version, jar, jar.toUri().toString()));
    }

    @Override
    public List<String> kinds() {
        return List.of("shop-nothing", KIND);
    }

    @Override
    public String description(String kind) {
        return "a kind";
    }

    @Override
    public List<Part> plugins(String kind) {
        return kind.equals(KIND) ? parts : List.of();
    }

    @Override
    public List<Part> plugins() {
        return parts;
    }

    @Override
    public void bring(String kind) {
        brought.add(kind);
        if (fails) {
            throw new IllegalStateException("the disk is full");
        }
    }

    @Override
    public void takeBack(String kind) {
        brought.remove(kind);
    }
}
