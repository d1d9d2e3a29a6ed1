using System.Security.Cryptography;
using System.Text;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The token of the page, one for each run of the emulator. A script has it only from the page itself.</summary>
internal sealed class PageToken
{
    /// <summary>The header in which the page sends it.</summary>
    public const string Header = "X-Playground-Token";

    private const int Bytes = 32;

    private readonly byte[] _expected;

    public PageToken()
    {
        Text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        _expected = Encoding.ASCII.GetBytes(Text);
    }

    /// <summary>The token, in hexadecimal digits.</summary>
    public string Text { get; }

    /// <summary>Whether a request has it. The comparison takes as long for a wrong token as for the right one.</summary>
    public bool IsIn(HttpRequest request) =>
        request.Headers[Header] is [{ } given] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _expected);

    /// <summary>
    /// Whether a request needs it: one to the page's own endpoints, or to the controls with the origin that browsers put into such requests, where it does more than read. The task API needs an API key instead,
    /// and a client that is no browser sends no origin.
    /// </summary>
    public static bool IsNeededBy(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && (request.Path.StartsWithSegments("/playground", StringComparison.OrdinalIgnoreCase)
            || (request.Headers.Origin.Count > 0 && request.Path.StartsWithSegments("/emulator", StringComparison.OrdinalIgnoreCase)));
}
