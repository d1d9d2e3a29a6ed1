using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Texts that are put together before the initializer: <c>prompt</c> takes 1 to 10 code points.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("""string made = "";""")]
    [InlineData("""string made = string.Empty;""")]
    [InlineData("""string made = "abcdef" + "ghijk";""")]
    [InlineData("""string first = "abcdef"; string made = first + "ghijk";""")]
    [InlineData("""string made = "abcdef"; made += "ghijk";""")]
    [InlineData("""string made = "abcdef"; made = made + text + "ghijk";""")]
    [InlineData("""string made = text + "abcdefghijk";""")]
    [InlineData("""string made = $"{text} and the rest";""")]
    [InlineData("""string made = $"{n} of the images";""")]
    [InlineData("""string made = $"{12345678}{999}";""")]
    [InlineData("""string first = "abcdef"; string made = $"{first}{first}";""")]
    [InlineData("""string made = new string('a', 11);""")]
    [InlineData("""string made = new('a', 11);""")]
    [InlineData("""int length = 11; string made = new string(text[0], length);""")]
    [InlineData("""string made = text.PadLeft(22);""")]
    [InlineData("""string made = "ab".PadRight(11);""")]
    [InlineData("""string made = string.Concat("abcdef", "ghijk");""")]
    [InlineData("""string made = string.Join("-", "abcdef", "ghijk");""")]
    [InlineData("""var parts = new List<string> { "abcdef" }; parts.Add("ghijk"); string made = string.Join(", ", parts);""")]
    [InlineData("""string made = string.Join(", ", Enumerable.Repeat("abc", 4));""")]
    [InlineData("""string made = "   ".Trim();""")]
    [InlineData("""string made = text.Substring(0, 0);""")]
    [InlineData("""string made = text.Substring(0, 21);""")]
    [InlineData("""string made = "abcdefghijk".ToUpper();""")]
    [InlineData("""string made = "abcdefghijk".Replace('a', 'b');""")]
    [InlineData("""string made = "a".Replace("a", "abcdefghijk");""")]
    [InlineData("""string made = flag ? "" : "abcdefghijk";""")]
    [InlineData("""string made; if (flag) { made = ""; } else { made = string.Empty; }""")]
    [InlineData("""string made = n switch { 1 => "", 2 => "abcdefghijk", _ => string.Empty };""")]
    [InlineData("""string made = ""; for (int i = 0; i < 11; i++) { made += "a"; }""")]
    [InlineData("""string made = "a"; while (made.Length < 11) { made += "a"; }""")]
    [InlineData("""string? none = null; string made = none ?? "";""")]
    [InlineData("""string? made = null; made ??= "";""")]
    [InlineData("""const string Long = "abcdefghijk"; string made = Long;""")]
    [InlineData("""string made = "a"; made = "";""")]
    [InlineData("""string made = "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00" + "abcde";""")]
    public Task A_text_that_is_put_together(string statements) => PromptAsync(statements, "{|SG1003:made|}");

    [Theory]
    [InlineData("""if (text.Length == 0) { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (text.Length > 20) { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (text.Length <= 20) { return; } _ = new FlashImageInput { Prompt = {|SG1003:text|} };""")]
    [InlineData("""if (text == "") { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (text != "") { throw new Exception(); } _ = new FlashImageInput { Prompt = {|SG1003:text|} };""")]
    [InlineData("""if (text is "") { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (text is { Length: 0 }) { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (text is { Length: > 20 } found) { _ = new FlashImageInput { Prompt = {|SG1003:found|} }; }""")]
    [InlineData("""switch (text) { case "": _ = new FlashImageInput { Prompt = {|SG1003:text|} }; break; }""")]
    [InlineData("""if (text.Equals("")) { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }""")]
    [InlineData("""if (maybe is "") { _ = new FlashImageInput { Prompt = {|SG1003:maybe|} }; }""")]
    [InlineData("""if (maybe is null) { _ = new FlashImageInput { Prompt = {|SG1009:maybe!|} }; }""")]
    [InlineData("""_ = new FlashImageInput { Prompt = {|SG1003:maybe is null ? "" : "abcdefghijk"|} };""")]
    public Task What_a_condition_says_of_a_text(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""string made = "AB" + "c"; _ = new FlashImageInput { Prompt = "a", Code = {|SG1004:made|} };""")]
    [InlineData("""string made = flag ? "A" : "B"; _ = new FlashImageInput { Prompt = "a", Code = {|SG1004:made|} };""")]
    [InlineData("""string made = "abc".ToUpperInvariant(); _ = new FlashImageInput { Prompt = "a", Code = {|SG1004:made|} };""")]
    [InlineData("""string made = $"{5}"; _ = new FlashImageInput { Prompt = "a", Code = {|SG1004:made|} };""")]
    [InlineData("""string made = "images/" + "a.png"; _ = new FlashImageInput { Prompt = "a", Photo = {|SG1014:made|} };""")]
    public Task A_pattern_or_reference_is_checked_on_every_text(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""string made = flag ? "" : "a";""")]
    [InlineData("""string made = "a"; if (flag) { made = ""; }""")]
    [InlineData("""string made = "abcdef"; if (flag) { made += "ghijk"; }""")]
    [InlineData("""string made = text; if (flag) { made = ""; }""")]
    [InlineData("""string made = n switch { 1 => "", 2 => text, _ => "a" };""")]
    [InlineData("""string made = maybe ?? "";""")]
    [InlineData("""string made = ""; if (n > 4) { made = "a"; } else if (n > 3) { made = "b"; }""")]
    public Task A_text_that_is_wrong_on_some_path_is_a_warning(string statements) => PromptAsync(statements, "{|SG1103:made|}");

    [Theory]
    [InlineData("""string made = "a";""")]
    [InlineData("""string made = text;""")]
    [InlineData("""string made = text + "abc";""")]
    [InlineData("""string made = text + text;""")]
    [InlineData("""string made = $"{text}";""")]
    [InlineData("""string made = $"{n}";""")]
    [InlineData("""string made = $"{1.5}{1.25}{real}";""")]
    [InlineData("""string made = $"{size}";""")]
    [InlineData("""string made = $"{text,20}";""")]
    [InlineData("""string made = $"{5:D11}";""")]
    [InlineData("""string made = real.ToString();""")]
    [InlineData("""string made = string.Format("{0}", text);""")]
    [InlineData("""string made = text.Trim();""")]
    [InlineData("""string made = text.Substring(0, 10);""")]
    [InlineData("""string made = text.Substring(0, 20);""")]
    [InlineData("""string made = text[..10];""")]
    [InlineData("""string made = "abcdefghijk"[..10];""")]
    [InlineData("""string made = text.Replace("a", "");""")]
    [InlineData("""string made = "abcdefghijk".Replace("abc", text);""")]
    [InlineData("""string made = new string('a', n);""")]
    [InlineData("""string made = new string('a', 10);""")]
    [InlineData("""string made = text.PadLeft(20);""")]
    [InlineData("""string made = string.Concat(urls);""")]
    [InlineData("""string made = string.Join("", urls);""")]
    [InlineData("""string made = maybe ?? "a";""")]
    [InlineData("""string made = maybe ?? throw new Exception();""")]
    [InlineData("""string made = ""; made = "a";""")]
    [InlineData("""string made = ""; foreach (string url in urls) { made += url; }""")]
    [InlineData("""string made = ""; for (int i = 0; i < n; i++) { made += "abc"; }""")]
    [InlineData("""string made = ""; for (int i = 0; i < 10; i++) { made += "a"; }""")]
    [InlineData("""string made = ""; if (flag) { made = "a"; } else { return; }""")]
    [InlineData("""string made = ""; if (flag) { made = "a"; } if (!flag) { return; }""")]
    [InlineData("""string made = ""; try { made = Console.ReadLine()!; } catch (Exception) { return; }""")]
    [InlineData("""string made = ""; try { } finally { made = "a"; }""")]
    [InlineData("""string made = ""; Set(); void Set() => made = "a";""")]
    [InlineData("""string made = ""; Action set = () => made = "a"; set();""")]
    [InlineData("""string made = ""; Set(ref made); void Set(ref string some) => some = "a";""")]
    [InlineData("""string made = ""; Set(out made); void Set(out string some) => some = "a";""")]
    [InlineData("""string made = ""; ref string same = ref made; same = "a";""")]
    [InlineData("""string made = ""; (made, n) = ("a", 1);""")]
    [InlineData("""string made = ""; if (any.TryGetValue("a", out string? other)) { made = "a"; } else { throw new Exception(); }""")]
    [InlineData("""string made = ""; while (true) { if (flag) { made = "a"; break; } }""")]
    [InlineData("""string made = ""; switch (n) { case 1: made = "a"; break; default: return; }""")]
    [InlineData("""string made = ""; goto next; next: made = "a";""")]
    [InlineData("""string made = string.IsNullOrEmpty(text) ? "a" : text;""")]
    [InlineData("""string made = text.Length > 10 ? text.Substring(0, 10) : text;""")]
    [InlineData("""string made = text is "" ? "a" : text;""")]
    [InlineData("""string made = "abcdefghijk"; if (made.Length > 10) { made = made.Substring(0, 10); }""")]
    [InlineData("""string made = "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00" + "\ud83d\ude00\ud83d\ude00";""")]
    [InlineData("""string made = "abcdefghi\ud83d" + "\ude00";""")]
    public Task A_text_of_a_good_or_unknown_length_is_not(string statements) => PromptAsync(statements, "made");

    [Theory]
    [InlineData("""if (text.Length > 10) { _ = new FlashImageInput { Prompt = text }; }""")]
    [InlineData("""if (text.Length < 2) { _ = new FlashImageInput { Prompt = text }; }""")]
    [InlineData("""if (text == "") { text = "a"; } _ = new FlashImageInput { Prompt = text };""")]
    [InlineData("""if (text.Length == 0 || flag) { _ = new FlashImageInput { Prompt = text + "a" }; }""")]
    [InlineData("""if (text == maybe) { _ = new FlashImageInput { Prompt = text }; }""")]
    [InlineData("""if (string.IsNullOrWhiteSpace(text)) { return; } _ = new FlashImageInput { Prompt = text };""")]
    [InlineData("""if (text.Equals("", StringComparison.OrdinalIgnoreCase) == flag) { _ = new FlashImageInput { Prompt = text }; }""")]
    [InlineData("""if (text.Length > 20 && text.Length < 10) { _ = new FlashImageInput { Prompt = text }; }""")]
    [InlineData("""string made = ""; if (made.Length > 0) { _ = new FlashImageInput { Prompt = made }; }""")]
    [InlineData("""string made = ""; if (flag) { made = "a"; } if (flag) { _ = new FlashImageInput { Prompt = made }; }""")]
    [InlineData("""string made = ""; bool isSet = false; if (n > 3) { made = "a"; isSet = true; } if (isSet) { _ = new FlashImageInput { Prompt = made }; }""")]
    public Task A_condition_that_leaves_a_good_text_is_silent(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task Functions_of_the_users_that_are_called_like_those_of_the_library_are_not_known() => ValueTest.FileAsync("""
        using System.Linq;
        using Shop.Models;

        static class Extensions
        {
            public static string Trim(this string text, int length) => text + length;

            public static string PadLeft(this string text, string with) => text;
        }

        class String
        {
            public static string Join(string separator, params string[] parts) => "a";

            public static readonly string Empty = "a";
        }

        class Text
        {
            private readonly string _text = "a";

            public Text(char c, int n)
            {
            }

            public static implicit operator string(Text text) => text._text;

            public static string operator +(Text left, string right) => "a";
        }

        static class Program
        {
            static void Run(string text)
            {
                string trimmed = "   ".Trim(1);
                string padded = "abc".PadLeft("abcdefghijk");
                string joined = String.Join(", ", "abcdef", "ghijk");
                string empty = String.Empty;
                string made = new Text('a', 11);
                string added = new Text('a', 11) + "abcdefghijk";
                _ = new FlashImageInput { Prompt = trimmed };
                _ = new FlashImageInput { Prompt = padded };
                _ = new FlashImageInput { Prompt = joined };
                _ = new FlashImageInput { Prompt = empty };
                _ = new FlashImageInput { Prompt = made };
                _ = new FlashImageInput { Prompt = added };
            }
        }
        """);

    private static Task PromptAsync(string statements, string value) =>
        ValueTest.StatementsAsync($$"""{{statements}} _ = new FlashImageInput { Prompt = {{value}} };""");
}
