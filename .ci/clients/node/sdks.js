'use strict';
// The Node clients behind one face: call(action, parameters) resolves to the answer's body.

const ecs = require('@alicloud/ecs20140526');
const core = require('@alicloud/openapi-core');
const openapi = require('@alicloud/openapi-client');
const { RPCClient } = require('@alicloud/pop-core');
const { RuntimeOptions } = require('@alicloud/tea-util');

const REGION = 'cn-hangzhou';
const VERSIONS = { ecs: '2014-05-26', ebs: '2021-07-30' };

/** What a client says about an answer that is an error; a status of undefined means it does not say. */
class Refused extends Error {
  constructor(status, code, message, requestId) {
    super(`${status} ${code}: ${message} (${requestId})`);
    Object.assign(this, { status, code, said: message, requestId });
  }
}

const productOf = (action) => (action.includes('DiskReplica') ? 'ebs' : 'ecs');
const camelCase = (name) => (name === 'RPO' ? 'RPO' : name[0].toLowerCase() + name.slice(1));
const config = (host, key) => ({
  accessKeyId: key, accessKeySecret: 'secret', endpoint: host, protocol: 'http', regionId: REGION,
});
const rpc = (action) => ({
  action, version: VERSIONS[productOf(action)], protocol: 'HTTP', method: 'POST', pathname: '/',
  authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
});

/** The generated SDK for ECS. The registry has none for EBS, so that goes through its generic callApi. */
class Tea {
  static title = '@alicloud/ecs20140526';

  constructor(host, key) {
    this.client = new ecs.default(new core.$OpenApiUtil.Config(config(host, key)));
  }

  async call(action, parameters) {
    try {
      return productOf(action) === 'ecs' ? await this.typed(action, parameters) : await this.generic(action, parameters);
    } catch (e) {
      if (!(e instanceof core.ClientError)) throw e;
      throw new Refused(e.statusCode, e.code, e.message, e.requestId);
    }
  }

  async typed(action, parameters) {
    const Request = ecs[`${action}Request`];
    const known = Request.names();
    const fields = {};
    for (const [name, value] of Object.entries(parameters)) {
      const field = camelCase(name);
      if (field in known) fields[field] = value;
      else if (name !== 'RegionId') throw new Error(`${action} has no ${name}`);
    }
    const answer = await this.client[camelCase(action)](new Request(fields));
    return answer.body.toMap();
  }

  async generic(action, parameters) {
    const request = new core.$OpenApiUtil.OpenApiRequest({ query: texts(parameters) });
    const answer = await this.client.callApi(new core.$OpenApiUtil.Params(rpc(action)), request, new RuntimeOptions({}));
    return answer.body;
  }
}

/** The older generic client, which sends its parameters as a chunked form. */
class OpenApiClient {
  static title = '@alicloud/openapi-client';

  constructor(host, key) {
    this.client = new openapi.default(new openapi.Config(config(host, key)));
  }

  async call(action, parameters) {
    const request = new openapi.OpenApiRequest({ body: texts(parameters) });
    try {
      const answer = await this.client.callApi(new openapi.Params(rpc(action)), request, new RuntimeOptions({}));
      return answer.body;
    } catch (e) {
      if (!e.data || !e.data.RequestId) throw e;
      throw new Refused(e.data.statusCode, e.code, e.data.Message, e.data.RequestId);
    }
  }
}

/** The oldest one: reads go by GET, writes by POST. It knows no HTTP status. */
class PopCore {
  static title = '@alicloud/pop-core';

  constructor(host, key) {
    this.clients = {};
    for (const [product, apiVersion] of Object.entries(VERSIONS)) {
      this.clients[product] = new RPCClient({
        accessKeyId: key, accessKeySecret: 'secret', endpoint: `http://${host}`, apiVersion,
      });
    }
  }

  async call(action, parameters) {
    const method = action.startsWith('Describe') ? 'GET' : 'POST';
    try {
      return await this.clients[productOf(action)].request(action, texts(parameters), { method });
    } catch (e) {
      if (!e.data || !e.data.RequestId) throw e;
      throw new Refused(undefined, e.code, e.data.Message, e.data.RequestId);
    }
  }
}

const texts = (parameters) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));

module.exports = { REGION, Refused, sdks: [Tea, OpenApiClient, PopCore] };
