namespace SchemaGen.Analyzers.Tests.Analysis;

/// <summary>Valid programs to be cut: values that are written in place, and values that come a long way. What they declare ends in an underscore, so that many of them can be one compilation.</summary>
internal static class HalfWrittenPrograms
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(Rules)] = Rules,
        [nameof(Locals)] = Locals,
        [nameof(Later)] = Later,
        [nameof(Items)] = Items,
        [nameof(Lambdas)] = Lambdas,
        [nameof(Client)] = Client,
    };

    public const string Rules = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using SchemaGen;
        using Shop.Models;

        [ModelInput("flash-image")]
        public sealed partial record Mine_;

        partial class Outer_<T> { [ModelInput(slug: "x" + "y")] record struct Inner(int N); }

        static class Program_
        {
            static FlashImageInput Run(FlashImageInput input, string[] urls, int n) => input with
            {
                Prompt = null!, N = 5, Seed = (long?)-1, ImageUrls = ["a", .. urls, ..new[] { "b" }], MaskUrl = $"{n}",
                Size = (AspectRatio)99, Weights = new List<double>(3) { 2.0, double.NaN }, Options = new() { N = 0, Label = default! },
                Code = "A", Width = 3, Flags = [true, true], Photos = ["a.png", urls[0]], Links = new[] { "b" },
            };

            static FlashImageInput Make() => (new FlashImageInput { Prompt = "", MaskUrl = "a", ImageUrls = ImmutableArray.Create("a", "b"),
                Options = { N = 5, Upscale = 2 } }) with { ImageUrls = null, Tags = Array.Empty<string>() } with { Layers = new int[25] };
        }
        """;

    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using SchemaGen.MindVideo;
        using Shop.Models;

        static class Program_
        {
            const string Key = "mv_live_" + "4fQ9zK27bTxW";

            static async Task<object?> SendAsync(Func<MindVideoSubmitOptions, Task<object>> send, HttpRequestMessage request, bool flag, string? text)
            {
                var key = flag ? "hunter2" : Key;
                Action<MindVideoOptions> set = o => { o.ApiKey = key; key.ToString(); };
                request.Headers.Add("Authorization", $"Bearer mv_live_4fQ9zK27bTxW {text}");
                request.Headers.TryAddWithoutValidation("Idempotency-Key", new[] { $"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
                object? made = null;
                for (int attempt = 0; attempt < 3 && made is null; attempt++)
                {
                    string id; id = string.Join("-", text ?? "a", Guid.NewGuid());
                    try { made = await send(new() { IdempotencyKey = id }); if (flag) continue; else break; }
                    catch (HttpRequestException error) when (error.Message is { Length: > 3 }) { await Task.Delay(attempt); }
                    catch { switch (attempt) { case 1: continue; default: throw; } }
                }
                while (true) { try { using (request) { return await send(new() { IdempotencyKey = Guid.NewGuid().ToString("N")[..8] + attempts(1) }); } } catch { } }
                static int attempts(int n) => n switch { 1 => Environment.TickCount, _ => n };
            }
        }
        """;

    private const string Locals = """
        using System;
        using System.Collections.Generic;
        using Shop.Models;

        static class Program_
        {
            static FlashImageInput Locals(bool flag, int n, string? text, string[] urls)
            {
                int five = 4;
                five++;
                var list = new List<string> { "a", $"{n}" };
                list.AddRange(urls);
                for (int i = 0; i < 3; i++) { list.Add("b" + i); if (flag) continue; n += i * 2; }
                foreach (var url in urls) { if (url is { Length: > 2 } and not "abc") break; list.Insert(0, url); }
                var (left, right) = (flag ? 5 : 1, text ?? "");
                if (text is not { } known || known.Length is < 3 or > 8) return new() { Prompt = text + n, N = left, Steps = -five };
                var input = new FlashImageInput { Prompt = known, N = five, ImageUrls = list, Options = { N = left } };
                input = flag ? input with { MaskUrl = right, ImageUrls = null } : input with { Size = (AspectRatio)five };
                return input with { Options = input.Options with { Upscale = left } } with { Quality = n switch { 1 => 3, > 5 when flag => five, _ => 4 } };
            }
        }
        """;

    private const string Later = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Shop.Models;

        static class Program_
        {
            static async Task<FlashImageInput> LaterAsync(Task<int> task, int? maybe)
            {
                int n = await task;
                try
                {
                    if (maybe is null || n > 4 && maybe.Value < 0) throw new InvalidOperationException();
                    n = checked(n * 10);
                }
                catch (InvalidOperationException error) when (error.Message.Length > 3) { n = int.MaxValue; }
                finally { n = Math.Clamp(n, 5, 9); }
                foreach (var item in new FlashImageInput[n]) { _ = item with { N = n, Tags = [.. Enumerable.Repeat("abcde", n)] }; }
                return new() { Prompt = new string('x', 11), Seed = maybe, Weights = new double[] { n / 2.0 } };
            }
        }
        """;

    private const string Items = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Shop.Models;

        static class Program_
        {
            static readonly FlashImageInput s_template = new() { Prompt = "a", N = Math.Max(5, 6) };

            static async IAsyncEnumerable<FlashImageInput> Items(int n)
            {
                var text = string.Empty;
                again:
                yield return s_template with { Prompt = text };
                text += "abcdef";
                if (n-- > 0) goto again;
                await Task.Yield();
                while (true) { do { n ^= 1; } while (n < 0); if (n == 0) yield break; }
            }
        }
        """;

    private const string Lambdas = """
        using System;
        using System.Collections.Generic;
        using Shop.Models;

        static class Program_
        {
            static IEnumerable<Func<int, FlashImageInput>> Lambdas(ref readonly int start, out int end)
            {
                int count = start;
                end = count;
                void Grow(ref int by) => count += by;
                Grow(ref count);
                Func<int, FlashImageInput> make = n => { n = -1; return new() { Prompt = "a", N = n, Steps = count }; };
                switch (count)
                {
                    case 1: case 2: count = 0; goto case 3;
                    case 3: return new[] { make };
                    case var other when other % 2 == 0: return [make, static n => new() { Prompt = "", N = n is 0 or > 4 ? n : 0 }];
                    default: throw new ArgumentException(nameof(start));
                }
            }
        }
        """;
}
