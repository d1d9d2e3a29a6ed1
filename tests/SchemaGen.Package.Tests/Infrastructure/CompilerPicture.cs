using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>Draws a program with what the compiler said of it, as an editor shows it: a line under each place, and the list of errors below. An SVG image, with no script and no font of its own.</summary>
internal static partial class CompilerPicture
{
    private const double CharacterWidth = 7.8;
    private const int LineHeight = 21;
    private const int Left = 58;
    private const int Top = 58;
    private const int Right = 24;

    private static readonly HashSet<string> s_keywords = ["using", "var", "new", "public", "sealed", "partial", "record"];

    /// <summary>Draws a program.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="program">Its text, whose lines end with a line feed.</param>
    /// <param name="errors">The errors in it, in the order of their lines.</param>
    /// <returns>The image.</returns>
    public static string Draw(string file, string program, IReadOnlyList<Finding> errors)
    {
        string[] lines = program.TrimEnd('\n').Split('\n');
        string[] messages = [.. errors.Select(static error => $"{error.Id}  {error.Message}")];
        int panel = Top + (lines.Length * LineHeight) + 14;
        int height = panel + ((messages.Length + 1) * LineHeight) + 26;
        double width = Left + (CharacterWidth * lines.Concat(messages).Max(static line => line.Length)) + Right;
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height}\" width=\"{width:0}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title\">\n"));
        svg.Append(Invariant($"<title id=\"title\">{Escape(file)}: {Escape(string.Join("; ", messages))}</title>\n"));
        svg.Append("<style>text{font:13px ui-monospace,Consolas,Menlo,'DejaVu Sans Mono',monospace;white-space:pre;fill:#d4d4d4}.k{fill:#569cd6}.t{fill:#4ec9b0}.s{fill:#ce9178}.n{fill:#b5cea8}.m{fill:#9cdcfe}.g{fill:#858585}.e{fill:#f48771}</style>\n");
        svg.Append(Invariant($"<rect width=\"{width:0}\" height=\"{height}\" rx=\"8\" fill=\"#1e1e1e\"/>\n"));
        svg.Append(Invariant($"<path d=\"M0 36H{width:0}M0 {panel}H{width:0}\" stroke=\"#3c3c3c\"/>\n"));
        svg.Append(Text(20, 23, "m", file));
        for (int line = 0; line < lines.Length; line++)
        {
            int y = Top + (line * LineHeight);
            svg.Append(Text(Left - 16 - ((line + 1).ToString(CultureInfo.InvariantCulture).Length * CharacterWidth), y, "g", (line + 1).ToString(CultureInfo.InvariantCulture)));
            foreach (Match token in Token().Matches(lines[line]))
            {
                svg.Append(Text(Left + (token.Index * CharacterWidth), y, ClassOf(token, lines[line]), token.Value));
            }
        }

        foreach (Finding error in errors)
        {
            double start = Left + ((error.Column - 1) * CharacterWidth);
            int waves = Math.Max(1, (int)Math.Round((error.EndColumn - error.Column) * CharacterWidth / 4));
            svg.Append(Invariant($"<path d=\"M{start:0.#} {Top + ((error.Line - 1) * LineHeight) + 5}{string.Concat(Enumerable.Repeat("l2 -2l2 2", waves))}\" fill=\"none\" stroke=\"#f14c4c\" stroke-width=\"1.2\"/>\n"));
        }

        svg.Append(Text(20, panel + 22, "g", $"{errors.Count} errors, before anything is sent"));
        for (int index = 0; index < errors.Count; index++)
        {
            int y = panel + 22 + ((index + 1) * LineHeight);
            svg.Append(Text(20, y, "e", "✕")).Append(Text(Left, y, "e", errors[index].Id)).Append(Text(Left + ((errors[index].Id.Length + 2) * CharacterWidth), y, "", errors[index].Message));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Each piece has its place and width, so that any font keeps the columns.</summary>
    private static string Text(double x, int y, string kind, string text) =>
        Invariant($"<text x=\"{x:0.#}\" y=\"{y}\" textLength=\"{text.Length * CharacterWidth:0.#}\"{(kind.Length == 0 ? "" : $" class=\"{kind}\"")}>{Escape(text)}</text>\n");

    private static string ClassOf(Match token, string line) => token.Value switch
    {
        ['"', ..] => "s",
        [>= '0' and <= '9', ..] => "n",
        var word when s_keywords.Contains(word) => "k",
        "SchemaGen" => "",
        [>= 'A' and <= 'Z', ..] => line[(token.Index + token.Length)..].TrimStart() is ['=', ..] || (token.Index > 0 && line[token.Index - 1] == '.') ? "m" : "t",
        [>= 'a' and <= 'z', ..] => "m",
        _ => "",
    };

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex("""
        "[^"]*"|\w+|[^\w\s"]+
        """)]
    private static partial Regex Token();
}
