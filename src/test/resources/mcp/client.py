"""The MCP client of the Python SDK against a server that is given as a command.

    client.py PLAN SPEC COMMAND...

Prints one JSON object: the tools, and what each of some calls gave back.
"""
import asyncio
import json
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main(plan, spec, command):
    plan, spec = (json.load(open(file, encoding="utf-8")) for file in (plan, spec))
    said = {}
    async with stdio_client(StdioServerParameters(command=command[0], args=command[1:])) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            said["tools"] = [tool.name for tool in (await session.list_tools()).tools]

            async def call(label, name, args):
                result = await session.call_tool(name, args)
                raw = result.model_dump(by_alias=True)
                said[label] = {"error": raw.get("isError"), "text": raw["content"][0]["text"]}

            await call("verify", "verify_plan", {"plan": plan, "spec": spec})
            broken = json.loads(json.dumps(plan))
            broken["steps"] = []
            await call("broken", "verify_plan", {"plan": broken, "spec": spec})
            await call("explain", "explain", {"plan": plan, "spec": spec})
            await call("why", "explain", {"spec": spec})
            await call("refused", "run_approved", {"plan": plan, "spec": spec, "approval": "0" * 64})
            await call("missing", "run_approved", {"plan": plan, "spec": spec})
            await call("planned", "make_plan", {"request": "Übermorgen", "domain": "no such domain"})
            if len(sys.argv) > 4 and sys.argv[1] == "--approval":
                await call("ran", "run_approved", {"plan": plan, "spec": spec, "approval": sys.argv[2]})
    print(json.dumps(said))


if __name__ == "__main__":
    at = 3 if sys.argv[1] == "--approval" else 1
    asyncio.run(main(sys.argv[at], sys.argv[at + 1], sys.argv[at + 2 :]))
