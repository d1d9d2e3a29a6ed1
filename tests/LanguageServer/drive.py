#!/usr/bin/env python3
"""Drives a C# language server through a project that uses the packed package, and prints what an editor would show.

    python3 drive.py <project folder> <server command...>

The project is restored and has Program.cs, schemas/<slug>.json of the seed and the package. Not a test of the build: it needs a server, `dotnet tool install csharp-ls`.
"""
import json
import os
import subprocess
import sys
import threading
import time

FILE = """using SchemaGen;
using Shop;

var input = new FlashImageInput { Prompt = "waterfalls", N = 5 };
var parsed = ModelInput.Parse<FlashImageInput>(\"\"\"{ "prompt": "a", "n": 2 }\"\"\");
var half = ModelInput.Parse<FlashImageInput>(\"\"\"{ "prompt": "a", "size": "" }\"\"\");
var names = ModelInput.Parse<FlashImageInput>(\"\"\"{ "" }\"\"\");

namespace Shop
{
    [ModelInput("gemini-2-5-flash-image-preview-official")]
    public sealed partial record FlashImageInput;

    [ModelInput("")]
    public sealed partial record OtherInput;

    // For comparison: MA0006 of Meziantou.Analyzer, where the project refers to it, has a fix too.
    internal static class Texts
    {
        public static bool AreSame(string a, string b) => a == b;
    }
}
"""


class Server:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.answers, self.published, self.next = {}, {}, 0
        self.arrived = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length == 0:
                return
            message = json.loads(self.process.stdout.read(length))
            with self.arrived:
                if "id" in message and "method" in message:
                    # The server asks for settings and registrations. csharp-ls runs analyzers, and shows generated files, only where it is told to.
                    items = message.get("params", {}).get("items") if isinstance(message.get("params"), dict) else None
                    settings = [{"analyzersEnabled": True, "useMetadataUris": True} if item.get("section") == "csharp" else None for item in items or []]
                    self.write({"jsonrpc": "2.0", "id": message["id"], "result": settings or None})
                elif "id" in message:
                    self.answers[message["id"]] = message
                elif message["method"] == "textDocument/publishDiagnostics":
                    self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
                self.arrived.notify_all()

    def write(self, message):
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method, params, seconds=300):
        self.next += 1
        number = self.next
        self.write({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        with self.arrived:
            if not self.arrived.wait_for(lambda: number in self.answers, seconds):
                raise TimeoutError(method)
            answer = self.answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]


def position(before):
    """The place behind a piece of the file."""
    start = FILE.index(before) + len(before)
    line = FILE.count("\n", 0, start)
    return {"line": line, "character": start - (FILE.rfind("\n", 0, start) + 1)}


def main():
    folder, command = os.path.abspath(sys.argv[1]), sys.argv[2:]
    path = os.path.join(folder, "Program.cs")
    with open(path, "w", encoding="utf-8") as file:
        file.write(FILE)
    uri = "file://" + path
    document = {"uri": uri}
    server = Server(command, folder)
    capabilities = {
        "workspace": {"configuration": True, "workspaceFolders": True},
        "textDocument": {
            "completion": {"completionItem": {"resolveSupport": {"properties": ["documentation", "textEdit", "additionalTextEdits", "detail"]}}},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "resolveSupport": {"properties": ["edit"]}},
            "hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}, "diagnostic": {},
        },
    }
    answer = server.ask("initialize", {"processId": os.getpid(), "rootUri": "file://" + folder, "workspaceFolders": [{"uri": "file://" + folder, "name": "shop"}], "capabilities": capabilities})
    print("server:", json.dumps(answer.get("serverInfo")), "completion:", json.dumps(answer["capabilities"].get("completionProvider")))
    server.notify("initialized", {})
    server.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "csharp", "version": 1, "text": FILE}})

    shown = []
    for _ in range(60):
        try:
            report = server.ask("textDocument/diagnostic", {"textDocument": document})
            shown = (report or {}).get("items", [])
        except RuntimeError:
            shown = server.published.get(uri, [])
        if any(str(one.get("code", "")).startswith("SG1") for one in shown):
            break
        time.sleep(2)
    for one in sorted(shown, key=lambda one: one["range"]["start"]["line"]):
        print("diagnostic:", one["range"]["start"]["line"] + 1, one.get("code"), one["message"])

    for label, before in [("slug", 'FlashImageInput;\n\n    [ModelInput("'), ("member", 'names = ModelInput.Parse<FlashImageInput>("""{ "'), ("value", '"size": "')]:
        items = []
        for _ in range(20):
            # Roslyn loads the providers of a project in the background: the first list comes without them.
            result = server.ask("textDocument/completion", {"textDocument": document, "position": position(before), "context": {"triggerKind": 1}})
            items = result["items"] if isinstance(result, dict) else result or []
            if items:
                break
            time.sleep(1)
        print(f"completion of a {label}:", [item["label"] for item in sorted(items, key=lambda item: item.get("sortText", item["label"]))][:12])
        if items:
            resolved = server.ask("completionItem/resolve", items[0])
            print("   first:", json.dumps({key: resolved.get(key) for key in ("label", "insertText", "textEdit", "documentation") if resolved.get(key)})[:400])

    for label, before in [("new FlashImageInput", "var input = new Flash"), ("Prompt", "{ Prom")]:
        hover = server.ask("textDocument/hover", {"textDocument": document, "position": position(before)})
        print(f"hover on {label}:", json.dumps((hover or {}).get("contents"))[:500])

    for label, before in [("5", "N = "), ("Parse", "parsed = ModelInput.Par"), ("new", "var input = n"), ("record", "public sealed partial record Fla"), ("== (MA0006)", "b) => a =")]:
        place = position(before)
        context = {"diagnostics": [one for one in shown if one["range"]["start"]["line"] == place["line"]]}
        actions = server.ask("textDocument/codeAction", {"textDocument": document, "range": {"start": place, "end": place}, "context": context})
        print(f"actions on {label}:", [action["title"] for action in actions or []][:12])
        for action in actions or []:
            if "FlashImageInput" in action["title"]:
                edit = action.get("edit") or server.ask("codeAction/resolve", action).get("edit")
                print("   ", action["title"], "->", json.dumps(edit)[:500])

    definition = server.ask("textDocument/definition", {"textDocument": document, "position": position("var input = new Flash")})
    print("definition:", json.dumps(definition)[:400])
    server.process.kill()


main()
