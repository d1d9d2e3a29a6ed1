using System.Globalization;
using System.Text;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>The C# of a workload: 100 files with 100 initialisers each.</summary>
internal static class WorkloadSources
{
    private const int Files = 100;
    private const int InitialisersPerFile = 100;

    private const string OwnRecord = """
        namespace Shop.Models;

        public enum Size { Small, Large }

        public sealed record Own
        {
            public required string Prompt { get; init; }

            public Size Size { get; init; }

            public int N { get; init; } = 1;

            public System.Collections.Generic.IReadOnlyList<string>? ImageUrls { get; init; }

            public string? MaskUrl { get; init; }
        }

        """;

    public static IEnumerable<string> Of(Workload workload)
    {
        Func<int, string> member = workload switch
        {
            Workload.Constants => static number => Constant(number, "Gemini2_5FlashImagePreviewOfficialInput", "Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9"),
            Workload.Values => Values,
            Workload.Flow => Flow,
            _ => static number => Constant(number, "Own", "Size.Large"),
        };
        IEnumerable<string> files = Enumerable.Range(0, Files).Select(file => File(file, member));
        return workload is Workload.OwnRecords or Workload.WithoutSchemaGen ? files.Append(OwnRecord) : files;
    }

    private static string File(int file, Func<int, string> member)
    {
        var source = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing Shop.Models;\n");
        source.Append(CultureInfo.InvariantCulture, $"static class File{file}\n{{\n");
        for (int i = 0; i < InitialisersPerFile; i++)
        {
            source.Append(member(i));
        }

        return source.Append("}\n").ToString();
    }

    private static string Constant(int number, string record, string size) => string.Create(CultureInfo.InvariantCulture, $$"""
            public static {{record}} Input{{number}}(string prompt) => new()
            {
                Prompt = "{{number}}: waterfalls above the clouds, " + prompt,
                Size = {{size}},
                N = {{1 + (number % 4)}},
                ImageUrls = ["https://example.com/{{number}}.png"],
                MaskUrl = "https://example.com/mask.png",
            };

        """);

    private static string Values(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
            public static Gemini2_5FlashImagePreviewOfficialInput Input{{number}}(string prompt, string image, int count, bool wide)
            {
                var size = wide ? Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9 : Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio1x1;
                string text = "{{number}}: " + prompt;
                int n = 1;
                if (wide)
                {
                    n = {{1 + (number % 4)}};
                }

                Console.WriteLine(count);
                return new() { Prompt = text, Size = size, N = n, ImageUrls = [image] };
            }

        """);

    private static string Flow(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
            public static Gemini2_5FlashImagePreviewOfficialInput Input{{number}}(string prompt, string? mask, int count, bool wide)
            {
                var urls = new List<string> { "https://example.com/{{number}}.png" };
                int n = Math.Clamp(count, 1, 4);
                if (mask is not null)
                {
                    urls.Add(mask);
                }

                var size = wide ? Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9 : Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio1x1;
                return new() { Prompt = "{{number}}: " + prompt, Size = size, N = n, ImageUrls = urls, MaskUrl = mask };
            }

        """);
}
