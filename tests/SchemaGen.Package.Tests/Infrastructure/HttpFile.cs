using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>A file of requests, as editors send them: variables, and requests between lines of <c>###</c>, each with a name.</summary>
internal static partial class HttpFile
{
    /// <summary>Reads the requests in their order.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="address">The value of its variable <c>address</c>.</param>
    public static IEnumerable<(string Name, HttpRequestMessage Request)> Read(string path, string address)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n").Replace("{{address}}", address, StringComparison.Ordinal);
        foreach (string part in Separator().Split(text).Skip(1))
        {
            Match match = Parts().Match(part);
            Assert.True(match.Success, part);
            var request = new HttpRequestMessage(HttpMethod.Parse(match.Groups["method"].Value), match.Groups["address"].Value);
            if (match.Groups["body"].Value.Trim() is { Length: > 0 } body)
            {
                request.Content = new StringContent(body, Encoding.UTF8);
            }

            foreach (string[] header in match.Groups["header"].Captures.Select(static header => header.Value.Split(": ", 2)))
            {
                if (header[0] == "Content-Type")
                {
                    request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(header[1]);
                }
                else
                {
                    request.Headers.Add(header[0], header[1]);
                }
            }

            yield return (match.Groups["name"].Value, request);
        }
    }

    [GeneratedRegex("^###.*\n", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^# @name (?<name>\S+)\n(?<method>[A-Z]+) (?<address>\S+)\n((?<header>[\w-]+: .+)\n)*(\n(?<body>[\s\S]*))?$")]
    private static partial Regex Parts();
}
