namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>The model that the random programs build inputs of, and what they call. <c>Trace</c> keeps which initializers a record went through:
/// a <c>with</c> copies it.</summary>
internal static class ShopModel
{
    public const string Schema = """
        {
          "type": "object",
          "required": ["prompt"],
          "properties": {
            "prompt": { "type": "string", "minLength": 1, "maxLength": 10 },
            "style": { "type": "string", "maxLength": 5, "default": "auto" },
            "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 1 },
            "steps": { "type": "integer", "minimum": 1, "maximum": 50 },
            "seed": { "type": "integer", "minimum": 0, "maximum": 4294967295 },
            "offset": { "type": "integer", "minimum": 10, "maximum": 9000000000000000000, "default": 10 },
            "strength": { "type": "number", "exclusiveMinimum": 0, "maximum": 1, "default": 0.5 },
            "guidance": { "type": "number", "minimum": 0.5, "exclusiveMaximum": 1.5 },
            "quality": { "type": "integer", "enum": [1, 2, 4], "default": 1 },
            "size": { "type": "string", "enum": ["auto", "1:1", "16:9"], "default": "1:1" },
            "image_urls": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 3 },
            "mask_url": { "type": "string" },
            "mask_blur": { "type": "integer" },
            "tags": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 4 } },
            "layers": { "type": "array", "maxItems": 4, "items": { "type": "integer", "minimum": 0, "maximum": 9 } },
            "code": { "type": "string", "pattern": "^[a-z]+$" },
            "width": { "type": "integer", "multipleOf": 8, "default": 64 },
            "keywords": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "photo": { "type": "string", "description": "URL or data URI of the photo." },
            "webhook": { "type": "string", "format": "uri" },
            "options": {
              "type": "object",
              "properties": {
                "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 1 },
                "label": { "type": "string", "maxLength": 5 },
                "upscaler": { "type": "string" },
                "upscale": { "type": "integer", "minimum": 1 }
              },
              "dependentRequired": { "upscale": ["upscaler"] }
            }
          },
          "dependentRequired": { "mask_url": ["image_urls"], "mask_blur": ["mask_url", "image_urls"] },
          "allOf": [
            { "not": { "required": ["tags", "image_urls"] } },
            { "not": { "properties": { "n": { "minimum": 2 } }, "required": ["n", "mask_url"] } }
          ]
        }
        """;

    public const string Slug = "shop";

    /// <summary>What the programs are written against. <c>T</c> is stripped before the analyzer sees them.</summary>
    public const string Prelude = """
        #pragma warning disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using SchemaGen;

        namespace Shop.Models;

        [ModelInput("shop")]
        public sealed partial record Input
        {
            public (int Place, int Serial)[] Trace = [];
        }

        public sealed partial record InputOptions
        {
            public (int Place, int Serial)[] Trace = [];
        }

        /// <summary>Where the inputs go.</summary>
        public static class Sink
        {
            public static Action<(int Place, int Serial)[], (int Place, int Serial)[]?, IModelInput> OnSeen = static (_, _, _) => { };

            public static void Seen(Input input) => OnSeen(input.Trace, input.Options?.Trace, input);
        }

        /// <summary>What the run is watched by.</summary>
        public static class T
        {
            public static Action<(int Place, int Serial)[], IModelInput> OnInput = static (_, _) => { };
            public static Action<(int Place, int Serial)[], IModelInput> OnOptions = static (_, _) => { };
            public static bool IsExhausted;
            private static int s_serial;
            private static int s_steps;

            public static void Start()
            {
                IsExhausted = false;
                s_serial = 0;
                s_steps = 0;
            }

            public static Input In(int place, Input input)
            {
                input = input with { };
                input.Trace = [.. input.Trace, (place, ++s_serial)];
                OnInput(input.Trace, input);
                return input;
            }

            public static InputOptions Opt(int place, InputOptions options)
            {
                options = options with { };
                options.Trace = [.. options.Trace, (place, ++s_serial)];
                OnOptions(options.Trace, new Input { Prompt = "a", Options = options });
                return options;
            }

            public static void Tick()
            {
                if (++s_steps > 400)
                {
                    Exhaust();
                }
            }

            public static int Size(int size)
            {
                if (size > 200)
                {
                    Exhaust();
                }

                return size;
            }

            public static string Text(string text)
            {
                Size(text.Length);
                return text;
            }

            public static List<string> Items(List<string> items)
            {
                Size(items.Count);
                return items;
            }

            private static void Exhaust()
            {
                IsExhausted = true;
                throw new OperationCanceledException();
            }
        }

        /// <summary>What the inputs of a run are told by, in several words.</summary>
        public sealed class Facts
        {
            public bool D;

            public bool A { get; set; }

            public bool B { get; set; }

            public bool C { get; init; }

            public int K { get; set; }

            public Facts? Next { get; set; }

            public bool Both => A && B;

            public string Kind => A ? "a" : B ? "b" : "none";

            public string? Name => B ? "b" : null;

            public bool IsC() => C;

            public bool this[string name] => name == "a" ? A : B;
        }

        /// <summary>Methods of which the analyzer does not know what they do.</summary>
        public static class H
        {
            public static bool Switch;

            public static Facts Tell(bool a, bool b, bool c, bool d, int k)
            {
                Switch = d;
                return new Facts { A = a, B = b, C = c, D = d, K = k, Next = c ? new Facts { A = !a, B = d, K = -k } : null };
            }

            public static bool IsA(Facts facts) => facts.A;

            public static void Flip(Facts facts) => facts.A = !facts.A;

            public static void Turn() => Switch = !Switch;

            public static int Same(int number) => number;

            public static string Same(string text) => text;

            public static List<string> Same(List<string> list) => list;

            public static void Grow(List<string> list) => list.Add("z");

            public static void Shrink(IList<string> list) => list.Clear();

            public static void Increase(ref int number) => number++;

            public static void Replace(ref List<string> list) => list = new List<string>();

            public static void Give(out int number) => number = 5;

            public static void Longer(ref string text) => text += "longer";

            public static (int, int) Pair(int number) => (number, number + 1);

            public static void Call(Action action) => action();

            public static IEnumerable<int> Three()
            {
                yield return 1;
                yield return 2;
                yield return 3;
            }

            public static void Fail(bool when)
            {
                if (when)
                {
                    throw new InvalidOperationException();
                }
            }

            public static async Task<int> LaterAsync(int number)
            {
                await Task.CompletedTask;
                return number;
            }
        }
        """;
}
