package dev.ecsemulator.repository;

import java.util.List;

/**
 * One page of a listing.
 *
 * @param items newest first
 * @param totalCount how many rows match in all
 * @param nextToken where the next page starts; empty on the last
 * @param <T> the rows' type
 */
public record Page<T>(
    List<T> items, int totalCount, int pageNumber, int pageSize, String nextToken) {}
