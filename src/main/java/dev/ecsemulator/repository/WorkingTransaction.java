package dev.ecsemulator.repository;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.statemachine.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction at work: a private copy of the world's root that replaces its parts as it goes.
 * Dropping it undoes everything.
 */
final class WorkingTransaction implements Transaction {

  private final Scope scope;
  private final Instant now;
  private final Means means;
  private World world;
  private World.Account mine;
  private final Map<String, Event.Change> changes = new LinkedHashMap<>();
  private final List<Event.Note> notes = new ArrayList<>();

  WorkingTransaction(World world, Scope scope, Instant now, Means means) {
    this.world = world;
    this.scope = scope;
    this.now = now;
    this.means = means;
    this.mine = world.account(scope.account());
  }

  /** The world with everything that was written. */
  @SuppressWarnings("ReferenceEquality") // the same value means that nothing was written
  World result() {
    return mine == world.account(scope.account())
        ? world
        : new World(
            world.accounts().with(scope.account(), mine),
            world.due(),
            world.timers(),
            world.sequence());
  }

  /** What was written, as an event at a place in the log; null if nothing was. */
  @Nullable Event event(long position, String cause) {
    return changes.isEmpty() && notes.isEmpty()
        ? null
        : new Event(
            position,
            now,
            scope.requestId(),
            scope.account(),
            scope.action(),
            cause,
            List.copyOf(changes.values()),
            List.copyOf(notes));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String account() {
    return scope.account();
  }

  @Override
  public @Nullable String regionId() {
    return scope.regionId();
  }

  @Override
  public String requestId() {
    return scope.requestId();
  }

  @Override
  public String host() {
    return scope.host();
  }

  @Override
  public <T extends Resource> Optional<T> find(Table<T> table, String id) {
    String region = scope.regionId();
    return findAnywhere(table, id)
        .filter(row -> region == null || row.regionId().isEmpty() || row.regionId().equals(region));
  }

  @Override
  public <T extends Resource> Optional<T> findAnywhere(Table<T> table, String id) {
    return mine.rows(table).find(id);
  }

  @Override
  public <T extends Resource> Selection<T> select(Table<T> table) {
    return new Selection<>(mine.rows(table), scope.regionId());
  }

  @Override
  public <T extends Resource> Selection<T> selectIn(String regionId, Table<T> table) {
    return new Selection<>(mine.rows(table), regionId);
  }

  @Override
  public <T extends Resource> Selection<T> selectAnywhere(Table<T> table) {
    return new Selection<>(mine.rows(table), null);
  }

  @Override
  public <T extends Resource> List<T> ofOthers(Table<T> table, String index, String value) {
    return world.ofOthers(scope.account(), scope.regionId(), table, index, value);
  }

  @Override
  public @Nullable Instant dueOf(Resource resource) {
    Due.At pending = world.timers().get(timer(resource));
    return pending == null ? null : pending.at();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends Resource> T put(T resource) {
    Table<T> table = (Table<T>) resource.table();
    Rows<T> rows = mine.rows(table);
    T before = rows.find(resource.id()).orElse(null);
    if (!resource.equals(before)) {
      mine = new World.Account(mine.tables().with(table.name(), rows.put(resource)), mine.ids());
      changed(resource, before, resource);
    }
    return resource;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void remove(Resource resource) {
    Table<Resource> table = (Table<Resource>) resource.table();
    Rows<Resource> rows = mine.rows(table);
    cancel(resource);
    rows.find(resource.id())
        .ifPresent(
            before -> {
              mine =
                  new World.Account(
                      mine.tables().with(table.name(), rows.remove(resource.id())), mine.ids());
              changed(resource, before, null);
              means.removals().removed(before, this);
            });
  }

  @Override
  public <T extends Stateful<T, S>, S extends Enum<S>> Optional<T> fire(T resource, String event) {
    return resource
        .lifecycle()
        .fire(resource.status(), event)
        .map(transition -> start(resource, transition, duration(resource, transition)));
  }

  @Override
  public <T extends Stateful<T, S>, S extends Enum<S>> Optional<T> fire(
      T resource, String event, Duration delay) {
    return resource
        .lifecycle()
        .fire(resource.status(), event)
        .map(transition -> start(resource, transition, delay));
  }

  @Override
  public <T extends Stateful<T, S>, S extends Enum<S>> T create(T resource, String event) {
    Transition<S> transition = resource.lifecycle().create(event);
    return start(resource, transition, duration(resource, transition));
  }

  @Override
  public void cancel(Resource resource) {
    Due.Timer timer = timer(resource);
    Due.At pending = world.timers().get(timer);
    if (pending != null) {
      world =
          new World(
              world.accounts(),
              world.due().minus(pending),
              world.timers().without(timer),
              world.sequence());
    }
  }

  /** Takes a due transition out of the table of what is pending. */
  void forget(Due due) {
    world =
        new World(
            world.accounts(),
            world.due().minus(due.when()),
            world.timers().without(due.timer()),
            world.sequence());
  }

  Optional<? extends Resource> findByName(String table, String id) {
    Rows<?> rows = mine.tables().get(table);
    return rows == null ? Optional.empty() : rows.find(id);
  }

  @Override
  public String newId(String prefix) {
    String region = scope.regionId();
    return newId(prefix, region == null ? "" : region);
  }

  @Override
  public String newId(String prefix, String regionId) {
    mine = new World.Account(mine.tables(), mine.ids() + 1);
    return means.ids().id(prefix, regionId, scope.account(), mine.ids());
  }

  @Override
  public long newNumber() {
    mine = new World.Account(mine.tables(), mine.ids() + 1);
    return means.ids().number(scope.account(), mine.ids());
  }

  @Override
  public void note(Resource resource, String text) {
    notes.add(new Event.Note(resource.table().name(), resource.id(), text));
  }

  @Override
  public ApiException error(String code, Object... arguments) {
    return scope.errors().error(code, arguments);
  }

  @Override
  public ApiException errorSaying(String code, String fragment, Object... arguments) {
    return scope.errors().errorSaying(code, fragment, arguments);
  }

  @Override
  public ApiException invalid(String parameter) {
    return scope.errors().invalid(parameter);
  }

  @Override
  public ApiException missing(String parameter) {
    return scope.errors().missing(parameter);
  }

  @Override
  public boolean documents(String code) {
    return scope.errors().documents(code);
  }

  private <T extends Stateful<T, S>, S extends Enum<S>> Duration duration(
      T resource, Transition<S> transition) {
    return transition.delay().byResource()
        ? resource.delayOf(transition.event())
        : means.pacing().of(resource.lifecycle().name(), transition);
  }

  private <T extends Stateful<T, S>, S extends Enum<S>> T start(
      T resource, Transition<S> transition, Duration delay) {
    cancel(resource);
    T stored = put(resource.withStatus(transition.via()));
    Due.At at = new Due.At(now.plus(delay), world.sequence() + 1);
    Due.Timer timer = timer(stored);
    Due due = new Due(at, timer, transition, scope.requestId());
    world =
        new World(
            world.accounts(),
            world.due().plus(at, due),
            world.timers().with(timer, at),
            at.sequence());
    return stored;
  }

  private Due.Timer timer(Resource resource) {
    return new Due.Timer(scope.account(), resource.table().name(), resource.id());
  }

  private void changed(Resource resource, @Nullable Resource before, @Nullable Resource after) {
    String table = resource.table().name();
    changes.merge(
        table + " " + resource.id(),
        new Event.Change(table, resource.id(), before, after),
        (first, last) -> new Event.Change(table, resource.id(), first.before(), last.after()));
  }
}
