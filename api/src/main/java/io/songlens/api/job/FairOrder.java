package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;

/**
 * The order in which a lane's songs come to its workers: accounts take turns, the one whose turn is
 * longest ago first, each with its oldest song. So one that ordered 500 songs delays another by one
 * song at most.
 */
final class FairOrder extends DefaultJdbcCustomization {
  private final Lane lane;

  FairOrder(Lane lane) {
    super(false);
    this.lane = lane;
  }

  /**
   * {@inheritDoc}
   *
   * @param condition further ones on tasks, with their parameters after the two of this query
   */
  @Override
  public String createSelectDueQuery(
      String table, int limit, String condition, boolean orderByPriority) {
    return "select t.*, row_number() over"
        + " (partition by s.tenant order by t.execution_time, t.task_instance) as turn"
        + (" from " + table + " t left join songs s on s.id = t.task_instance")
        + " left join turns u on u.lane = s.lane and u.tenant = s.tenant"
        + " where t.picked = ? and t.execution_time <= ?"
        + (" and t.task_name = '" + lane.taskName() + "' ")
        + condition
        + " order by turn, u.served_at nulls first, t.execution_time, t.task_instance"
        + getQueryLimitPart(limit);
  }
}
