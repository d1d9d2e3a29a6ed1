using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>pattern</c>, by the rules of ECMAScript: <c>\d</c> is 0 to 9, <c>$</c> is the very end. NJsonSchema goes by the rules of .NET, parses the pattern again for each value, and has no timeout.</summary>
internal sealed class TextPatterns : SchemaCorrection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "pattern") is JsonValue value && value.TryGetValue(out string? pattern))
        {
            checks.Add(schema, new Check(pattern));
        }
    }

    /// <exception cref="InvalidDataException">The pattern is not a regular expression.</exception>
    private static Regex Read(string pattern)
    {
        string exact = EndExactly(pattern);
        try
        {
            return new Regex(exact, RegexOptions.ECMAScript, s_patience);
        }
        catch (ArgumentException)
        {
            // Unicode categories and the like are not in the older ECMAScript that .NET knows.
        }

        try
        {
            return new Regex(exact, RegexOptions.CultureInvariant, s_patience);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The pattern {pattern} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces <c>$</c>, which in .NET also matches before a line feed at the end.</summary>
    private static string EndExactly(string pattern)
    {
        var text = new System.Text.StringBuilder(pattern.Length + 8);
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(c).Append(pattern[++i]);
                continue;
            }

            isInClass = c == '[' || (isInClass && c != ']');
            text.Append(c == '$' && !isInClass ? "(?![\\s\\S])" : c.ToString());
        }

        return text.ToString();
    }

    private sealed class Check(string pattern) : SchemaCheck
    {
        private readonly Regex _regex = Read(pattern);

        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value.Type == JTokenType.String && !Matches(value.Value<string>()!))
            {
                yield return new Finding("pattern", $"does not match the pattern {pattern}");
            }
        }

        private bool Matches(string text)
        {
            try
            {
                return _regex.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
