"""The two generations of the Python SDK behind one face: call(action, **parameters) -> dict."""

import importlib
import json
import re

from alibabacloud_ebs20210730 import models as ebs_models
from alibabacloud_ebs20210730.client import Client as EbsClient
from alibabacloud_ecs20140526 import models as ecs_models
from alibabacloud_ecs20140526.client import Client as EcsClient
from alibabacloud_tea_openapi import models as openapi
from alibabacloud_tea_openapi.exceptions import ClientException
from aliyunsdkcore.acs_exception.exceptions import ServerException
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest

REGION = "cn-hangzhou"


class Refused(Exception):
    """What a client says about an answer that is an error."""

    def __init__(self, status, code, message, request_id):
        super().__init__(f"{status} {code}: {message} ({request_id})")
        self.status, self.code, self.message, self.request_id = status, code, message, request_id


def is_ebs(action):
    return "DiskReplica" in action


class Classic:
    """aliyun-python-sdk-core and -ecs; there is no such package for EBS, hence CommonRequest."""

    name = "aliyun-python-sdk-ecs"

    def __init__(self, host, key):
        self.host = host
        self.client = AcsClient(key, "secret", REGION)

    def call(self, action, **parameters):
        request = self.common(action, parameters) if is_ebs(action) else self.typed(action, parameters)
        request.set_accept_format("json")
        try:
            return json.loads(self.client.do_action_with_exception(request))
        except ServerException as e:
            raise Refused(e.get_http_status(), e.get_error_code(), e.get_error_msg(), e.get_request_id()) from e

    def typed(self, action, parameters):
        module = importlib.import_module(f"aliyunsdkecs.request.v20140526.{action}Request")
        request = getattr(module, action + "Request")()
        request.set_endpoint(self.host)
        request.set_protocol_type("http")
        for name, value in parameters.items():
            if name == "RegionId":
                request.add_query_param(name, value)
            else:
                getattr(request, "set_" + name)(value)
        return request

    def common(self, action, parameters):
        request = CommonRequest(domain=self.host, version="2021-07-30", action_name=action, product="ebs")
        request.set_protocol_type("http")
        request.set_method("POST")
        for name, value in parameters.items():
            request.add_query_param(name, value)
        return request


class Tea:
    """The generated SDKs on tea-openapi, with models for both products."""

    name = "alibabacloud_ecs20140526, alibabacloud_ebs20210730"

    def __init__(self, host, key):
        config = openapi.Config(
            access_key_id=key, access_key_secret="secret", endpoint=host, protocol="http", region_id=REGION
        )
        self.ecs, self.ebs = EcsClient(config), EbsClient(config)

    def call(self, action, **parameters):
        client, models = (self.ebs, ebs_models) if is_ebs(action) else (self.ecs, ecs_models)
        request = getattr(models, action + "Request")()
        known = request.__dict__
        for name, value in parameters.items():
            field = snake_case(name)
            if field in known:
                setattr(request, field, value)
            elif name != "RegionId":
                raise AttributeError(f"{action} has no {name}")
        try:
            return getattr(client, snake_case(action))(request).body.to_map()
        except ClientException as e:
            raise Refused(e.status_code, e.code, e.message, e.request_id) from e


def snake_case(name):
    return re.sub("(?<=[a-z0-9])([A-Z])", r"_\1", name.replace("RPO", "Rpo")).lower()
