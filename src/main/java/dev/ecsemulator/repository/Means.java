package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Pacing;

/** What every transaction of a repository works with. */
record Means(Ids ids, Pacing pacing, Removals removals) {}
