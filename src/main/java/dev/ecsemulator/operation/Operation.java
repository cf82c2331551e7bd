package dev.ecsemulator.operation;

/**
 * One operation of the API. The class is named as the API names it, carries {@link Ecs}, {@link
 * Ebs} or a sibling, and is either a {@link Query} or a {@link Command}.
 *
 * @param <R> its parameters: a record whose components are named as the API names them (case is
 *     ignored), nested records for dotted names, lists for {@code .N}, JSON and comma lists, a
 *     nullable map of texts for an object whose names the caller chooses. A parameter without a
 *     component is not honoured, and callers who send it are told so.
 */
public sealed interface Operation<R extends Record> permits Query, Command {}
