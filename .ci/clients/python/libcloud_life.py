"""apache-libcloud: it speaks XML only, starts what it creates at once, and polls every three seconds."""

from libcloud.common.exceptions import BaseHTTPError
from libcloud.compute.base import NodeImage, NodeSize
from libcloud.compute.providers import get_driver
from libcloud.compute.types import NodeState, Provider

from scenarios import expect
from sdks import REGION, Classic

NAME = "apache-libcloud"
IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd"
SIZE = "ecs.g6.large"


def run_by_sdk(sdk):
    """libcloud demands a security group; an instance that is run without one shows the default group."""
    (instance,) = sdk.call("RunInstances", RegionId=REGION, ImageId=IMAGE, InstanceType=SIZE)["InstanceIdSets"][
        "InstanceIdSet"
    ]
    (row,) = sdk.call("DescribeInstances", RegionId=REGION)["Instances"]["Instance"]
    return instance, row["SecurityGroupIds"]["SecurityGroupId"][0]


def life_of_a_node(host, key):
    address, port = host.split(":")
    driver = get_driver(Provider.ALIYUN_ECS)(
        key, "secret", region=REGION, secure=False, host=address, port=int(port)
    )
    expect(REGION in [location.id for location in driver.list_locations()], REGION, "is no location")
    expect(SIZE in [size.id for size in driver.list_sizes()], SIZE, "is no size")
    neighbour, group = run_by_sdk(Classic(host, key))
    expect(neighbour in [node.id for node in driver.list_nodes()], "what the SDK has run is not listed")
    node = driver.create_node(
        name="from-libcloud",
        size=NodeSize(SIZE, SIZE, 0, 0, 0, 0, driver),
        image=NodeImage(IMAGE, IMAGE, driver),
        ex_security_group_id=group,
    )
    (listed,) = driver.list_nodes(ex_node_ids=[node.id])
    expect((listed.name, listed.state) == ("from-libcloud", NodeState.RUNNING), listed)
    expect(listed.private_ips, "no private address:", listed)
    expect(driver.reboot_node(node), "reboot failed")
    try:
        driver.start_node(node)
        raise AssertionError("a running node was started")
    except BaseHTTPError as e:
        expect(e.code == 403, e.code)
        expect("IncorrectInstanceStatus" in e.message and "request_id" in e.message, e.message)
    expect(driver.destroy_node(node), "destroy failed")
    expect(driver.list_nodes(ex_node_ids=[node.id]) == [], "the node is still listed")
