'use strict';
// What every client of the emulator must be able to do.

const assert = require('node:assert/strict');
const { setTimeout: pause } = require('node:timers/promises');
const { REGION, Refused } = require('./sdks');

const ZONE = `${REGION}-h`;
const OTHER_REGION = 'cn-beijing';
const OTHER_ZONE = `${OTHER_REGION}-h`;

/** The call must end in this error, with the words in its message and a request id. */
async function refused(status, code, words, call) {
  const outcome = await call().catch((e) => e);
  if (!(outcome instanceof Refused)) {
    throw outcome instanceof Error ? outcome : new Error(`must be refused with ${code}, was ${JSON.stringify(outcome)}`);
  }
  assert.equal(outcome.code, code, outcome.message);
  if (outcome.status !== undefined) assert.equal(outcome.status, status, outcome.message);
  assert.ok(outcome.said.includes(words), outcome.message);
  assert.equal((outcome.requestId || '').length, 36, outcome.message);
}

/** Polls until the wanted value is read; resolves to all that was read on the way. */
async function until(what, read, wanted, seconds = 20) {
  const seen = [];
  for (const deadline = performance.now() + seconds * 1000; ; await pause(100)) {
    const value = await read();
    if (!seen.includes(value)) seen.push(value);
    if (value === wanted) return seen;
    assert.ok(performance.now() < deadline, `${what} never became ${wanted} but went ${seen}`);
  }
}

async function lifeOfAnInstance(client) {
  const regions = (await client.call('DescribeRegions', {})).Regions.Region;
  assert.ok(regions.some((region) => region.RegionId === REGION));

  const { InstanceIdSets } = await client.call('RunInstances', {
    RegionId: REGION,
    ImageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
    InstanceType: 'ecs.g6.large',
    InstanceName: 'from-node',
  });
  const [instance] = InstanceIdSets.InstanceIdSet;
  const one = { InstanceId: instance };
  const described = async () => {
    const answer = await client.call('DescribeInstances', { RegionId: REGION, InstanceIds: JSON.stringify([instance]) });
    const rows = answer.Instances.Instance || [];
    assert.equal(answer.TotalCount, rows.length);
    return rows;
  };
  const status = async () => (await described())[0].Status;

  await until(instance, status, 'Running');
  assert.equal((await described())[0].InstanceName, 'from-node');
  await client.call('StopInstance', { ...one, ForceStop: false });
  await refused(403, 'IncorrectInstanceStatus', 'does not support this operation', () => client.call('StopInstance', one));
  assert.deepEqual(await until(instance, status, 'Stopped'), ['Stopping', 'Stopped']);
  await refused(403, 'IncorrectInstanceStatus', 'is Stopped but the expected status is in (Running)', () =>
    client.call('StopInstance', one));
  await client.call('StartInstance', one);
  await until(instance, status, 'Running');
  await client.call('DeleteInstance', { ...one, Force: true });
  await until(instance, async () => (await described()).length, 0);
  await refused(404, 'InvalidInstanceId.NotFound', 'does not exist', () => client.call('StopInstance', one));
}

async function replication(client) {
  const disk = async (region, zone) => {
    const answer = await client.call('CreateDisk', {
      RegionId: region, ZoneId: zone, DiskCategory: 'cloud_essd', Size: 20, DiskName: 'replicated',
    });
    const status = async () => {
      const { Disks } = await client.call('DescribeDisks', { RegionId: region, DiskIds: JSON.stringify([answer.DiskId]) });
      return Disks.Disk[0].Status;
    };
    await until(answer.DiskId, status, 'Available');
    return answer.DiskId;
  };
  const source = await disk(REGION, ZONE);
  const target = await disk(OTHER_REGION, OTHER_ZONE);

  const there = {
    RegionId: REGION, SourceZoneId: ZONE, DestinationRegionId: OTHER_REGION, DestinationZoneId: OTHER_ZONE, RPO: 900,
  };
  const { ReplicaPairId: pair } = await client.call('CreateDiskReplicaPair', { DiskId: source, DestinationDiskId: target, ...there });
  const { ReplicaGroupId: group } = await client.call('CreateDiskReplicaGroup', { GroupName: 'from-node', ...there });
  const thisGroup = { RegionId: REGION, ReplicaGroupId: group };
  const thisPair = { RegionId: REGION, ReplicaPairId: pair };
  const ofPair = async () => {
    const [row] = (await client.call('DescribeDiskReplicaPairs', { RegionId: REGION, PairIds: pair })).ReplicaPairs || [];
    return row || {};
  };
  const ofGroup = async () => {
    const [row] = (await client.call('DescribeDiskReplicaGroups', { RegionId: REGION, GroupIds: group })).ReplicaGroups || [];
    return row || {};
  };
  const pairStatus = async () => (await ofPair()).Status;
  const groupStatus = async () => (await ofGroup()).Status;

  await until(pair, pairStatus, 'created');
  await until(group, groupStatus, 'created');
  await refused(403, 'OperationDenied.InvalidStatus', 'not allowed in current status', () =>
    client.call('StopDiskReplicaGroup', thisGroup));
  await client.call('AddDiskReplicaPair', { ReplicaPairId: pair, ...thisGroup });
  assert.deepEqual((await ofGroup()).PairIds, [pair]);

  await client.call('StartDiskReplicaGroup', thisGroup);
  await until(group, groupStatus, 'normal');
  await client.call('StopDiskReplicaGroup', thisGroup);
  await until(group, groupStatus, 'stopped');
  await until(pair, pairStatus, 'stopped');
  await client.call('StopDiskReplicaGroup', thisGroup);
  await until(group, groupStatus, 'stopped');

  await client.call('RemoveDiskReplicaPair', { ReplicaPairId: pair, ...thisGroup });
  await client.call('DeleteDiskReplicaGroup', thisGroup);
  await until(group, groupStatus, undefined);
  await client.call('DeleteDiskReplicaPair', thisPair);
  await until(pair, pairStatus, undefined);
  await refused(404, 'NoSuchResource', 'does not exist', () => client.call('StopDiskReplicaGroup', thisGroup));
}

module.exports = { 'life of an instance': lifeOfAnInstance, replication };
