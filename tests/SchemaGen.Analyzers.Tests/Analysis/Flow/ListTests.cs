using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Lists that are built before the initializer: <c>image_urls</c> takes 1 to 3 items.</summary>
public sealed class ListTests
{
    private const string FourItems = """var made = new List<string> { "a", "b", "c", "d" };""";

    [Theory]
    [InlineData("""Span<string> span = new[] { "a", "b", "c", "d" }; string[] made = span.ToArray();""")]
    [InlineData("""var made = new List<string>();""")]
    [InlineData("""List<string> made = new();""")]
    [InlineData("""List<string> made = [];""")]
    [InlineData("""IReadOnlyList<string> made = new List<string>();""")]
    [InlineData("""var made = new List<string>(); made.Add("a"); made.Add("b"); made.Add(text); made.Add("d");""")]
    [InlineData("""var made = new List<string> { "a" }; made.AddRange(new[] { "b", "c", "d" });""")]
    [InlineData("""var made = new List<string> { "a" }; made.AddRange(["b", "c", "d"]);""")]
    [InlineData("""var made = new List<string>(urls) { "a", "b", "c" }; made.Add("d");""")]
    [InlineData("""var made = new List<string>(); made.AddRange(urls); made.Add("a"); made.Add("b"); made.Add("c"); made.Add("d");""")]
    [InlineData("""var made = new List<string>(Enumerable.Repeat(text, 4));""")]
    [InlineData("""var made = new List<string> { "a", "b" }; made.AddRange(made);""")]
    [InlineData("""var made = new List<string> { "a", "b", "c" }; made.Insert(0, "d");""")]
    [InlineData("""var made = new List<string> { "a", "b", "c" }; made.Insert(n, "d");""")]
    [InlineData("""var made = new List<string> { "a", "b", "c" }; ((ICollection<string>)made).Add("d");""")]
    [InlineData("""var made = new List<string> { "a", "b" }; made.Clear();""")]
    [InlineData("""var made = new List<string> { "a" }; made.RemoveAt(0);""")]
    [InlineData("""var made = new List<string> { "a" }; made.Remove("a");""")]
    [InlineData("""var made = new List<string> { "a", "b" }; made.RemoveRange(0, 2);""")]
    [InlineData("""var made = new List<string> { "d", "c", "b", "a" }; made.Sort(); made.Reverse();""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made[0] = "e";""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; Console.WriteLine(string.Join(", ", made)); _ = made.Contains("a"); _ = made.Where(x => x == "a").ToList();""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; foreach (string one in made) { Console.WriteLine(one); }""")]
    [InlineData("""var made = new List<string>(); List<string> same = made; same.Add("a"); made.Add("b"); same.Add("c"); made.Add("d");""")]
    [InlineData("""var made = new List<string>(); IList<string> same = made; same.Add("a"); same.Add("b"); same.Add("c"); same.Add("d");""")]
    [InlineData("""var made = new List<string> { "a", "b", "c" }; if (flag) { made.Add("d"); } else { made.Add("e"); }""")]
    [InlineData("""var made = new List<string>(); for (int i = 0; i < 5; i++) { made.Add(text); }""")]
    [InlineData("""var made = new List<string>(); int i = 0; while (i < 4) { made.Add(text); i++; }""")]
    [InlineData("""List<string> made; if (flag) { made = new List<string>(); } else { made = []; }""")]
    public Task A_list_that_is_built(string statements) => UrlsAsync(statements, "{|SG1002:made|}");

    [Theory]
    [InlineData("""var made = new string[5];""")]
    [InlineData("""var made = new string[0];""")]
    [InlineData("""int count = 4; var made = new string[count];""")]
    [InlineData("""int count = 4; var made = new string[count]; made[0] = "a"; made[1] = "b";""")]
    [InlineData("""int count = Math.Max(n, 4); var made = new string[count];""")]
    [InlineData("""var made = new string[4]; Array.Fill(made, "a");""")]
    [InlineData("""string[] made = ["a", "b", "c", "d"];""")]
    [InlineData("""string[] made = [.. urls, "a", "b", "c", "d"];""")]
    [InlineData("""var made = Array.Empty<string>();""")]
    [InlineData("""IReadOnlyList<string> made = Array.Empty<string>();""")]
    [InlineData("""IReadOnlyList<string> made = Enumerable.Repeat(text, 5).ToArray();""")]
    [InlineData("""var made = Enumerable.Range(0, 5).Select(i => text + i).ToList();""")]
    [InlineData("""var made = urls.Take(0).ToArray();""")]
    [InlineData("""var made = urls.Append("a").Append("b").Append("c").Prepend("d").ToArray();""")]
    [InlineData("""var made = ImmutableArray.Create("a").AddRange("b", "c", "d");""")]
    [InlineData("""var made = ImmutableArray<string>.Empty;""")]
    [InlineData("""var made = ImmutableList.Create("a", "b").AddRange(["c", "d"]);""")]
    [InlineData("""var made = "a,b,c,d".Split(',');""")]
    [InlineData("""string[] first = ["a", "b"]; string[] made = [.. first, .. first];""")]
    [InlineData("""var made = flag ? new string[0] : new string[4];""")]
    [InlineData("""string[] made = n switch { 1 => ["a", "b", "c", "d"], 2 => [], _ => new string[9] };""")]
    [InlineData("""var first = new string[5]; var made = first;""")]
    public Task A_list_of_known_size(string statements) => UrlsAsync(statements, "{|SG1002:made|}");

    [Theory]
    [InlineData("made.ToArray()")]
    [InlineData("made.ToList()")]
    [InlineData("made.ToImmutableArray()")]
    [InlineData("[.. made]")]
    [InlineData("[.. made, text]")]
    [InlineData("made.AsReadOnly()")]
    [InlineData("new List<string>(made)")]
    [InlineData("made.Select(x => x + text).ToArray()")]
    [InlineData("made.OrderBy(x => x).ToList()")]
    [InlineData("made.Concat(urls).ToArray()")]
    [InlineData("made.Take(1).Concat(made.Skip(1)).ToArray()")]
    [InlineData("made.GetRange(0, 4)")]
    [InlineData("ImmutableArray.CreateRange(made)")]
    [InlineData("(IReadOnlyList<string>)made")]
    public Task What_is_made_of_a_list(string value) => UrlsAsync(FourItems, $"{{|SG1002:{value}|}}");

    [Theory]
    [InlineData("""if (urls.Length > 3) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    [InlineData("""if (urls.Length == 0) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    [InlineData("""if (urls.Length != 0) { return; } _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} };""")]
    [InlineData("""if (urls.Length < 4) { throw new Exception(); } _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} };""")]
    [InlineData("""if (list.Count > 3) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:list|} }; }""")]
    [InlineData("""if (list.Count == 0) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:list|} }; }""")]
    [InlineData("""if (!urls.Any()) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    [InlineData("""if (urls is []) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    [InlineData("""if (urls is { Length: > 3 }) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    [InlineData("""IReadOnlyList<string> made = urls.ToList(); if (made.Count > 3) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:made|} }; }""")]
    [InlineData("""IReadOnlyList<string> made = urls.ToImmutableList(); if (made.Count > 3) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:made|} }; }""")]
    [InlineData("""if (rest is { Count: 0 }) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:rest|} }; }""")]
    [InlineData("""bool isEmpty = urls.Length == 0; if (isEmpty) { _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:urls|} }; }""")]
    public Task What_a_condition_says_of_a_list(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""var made = new List<string> { "a" }; made.Add("abcde"); _ = new FlashImageInput { Prompt = "a", Tags = {|SG1003:made|} };""")]
    [InlineData("""var made = new List<string> { "a", "abcde" }; _ = new FlashImageInput { Prompt = "a", Tags = {|SG1003:made|} };""")]
    [InlineData("""string[] made = ["a", "abcde"]; _ = new FlashImageInput { Prompt = "a", Tags = {|SG1003:made|} };""")]
    [InlineData("""string[] made = ["a", "abcde"]; _ = new FlashImageInput { Prompt = "a", Tags = {|SG1003:[.. made, text]|} };""")]
    [InlineData("""string made = text + "abcde"; _ = new FlashImageInput { Prompt = "a", Tags = ["a", {|SG1003:made|}, text] };""")]
    [InlineData("""string made = text + "abcde"; _ = new FlashImageInput { Prompt = "a", Tags = new List<string> { "a", {|SG1003:made|} } };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Tags = Enumerable.Repeat({|SG1003:"abcde"|}, 2).ToArray() };""")]
    [InlineData("""var made = Enumerable.Repeat("abcde", 2).ToArray(); _ = new FlashImageInput { Prompt = "a", Tags = {|SG1003:made|} };""")]
    [InlineData("""var made = new List<string?> { "a" }; made.Add("a"); _ = new FlashImageInput { Prompt = "a", Keywords = {|SG1008:made|} };""")]
    [InlineData("""var made = new List<int>(); made.Add(10); _ = new FlashImageInput { Prompt = "a", Layers = {|SG1001:made|} };""")]
    [InlineData("""var made = Enumerable.Range(5, 6).ToArray(); _ = new FlashImageInput { Prompt = "a", Layers = {|SG1001:made|} };""")]
    public Task An_item_is_named_where_the_record_takes_it(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""var made = new List<string>(); if (flag) { made.Add("a"); }""")]
    [InlineData("""var made = new List<string> { "a", "b", "c" }; if (flag) { made.Add("d"); }""")]
    [InlineData("""var made = new List<string> { "a" }; if (flag) { made.Clear(); }""")]
    [InlineData("""List<string> made; if (flag) { made = []; } else { made = ["a"]; }""")]
    [InlineData("""var made = flag ? new string[4] : new string[1];""")]
    [InlineData("""string[] made = n switch { 1 => ["a"], 2 => [], _ => urls };""")]
    [InlineData("""List<string> made = list; if (flag) { made = new List<string>(); }""")]
    [InlineData("""var made = new List<string>(); switch (n) { case 1: made.Add("a"); break; case 2: made.AddRange(["a", "b"]); break; }""")]
    [InlineData("""var made = new List<string>(); for (int i = 0; i < 9; i++) { if (i == n) { made.Add(text); } }""")]
    [InlineData("""var made = new List<string>(); List<string> same = flag ? made : list; same.Add("a");""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; for (int i = made.Count - 1; i >= 0; i--) { if (made[i] == text) { made.RemoveAt(i); } }""")]
    public Task A_list_that_is_wrong_on_some_path_is_a_warning(string statements) => UrlsAsync(statements, "{|SG1102:made|}");

    [Theory]
    [InlineData("""var made = new List<string> { "a" };""")]
    [InlineData("""var made = new List<string>(); made.Add("a");""")]
    [InlineData("""var made = new List<string>(); if (flag) { made.Add("a"); } else { made.Add("b"); }""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made.RemoveAt(n);""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made.RemoveAll(x => x == text);""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made.Remove(text);""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made.Clear(); made.Add("a");""")]
    [InlineData("""var made = new List<string> { "a", "b", "c", "d" }; made = new List<string> { "a" };""")]
    [InlineData("""var made = new List<string>(); foreach (string url in urls) { made.Add(url); }""")]
    [InlineData("""var made = new List<string>(); for (int i = 0; i < n; i++) { made.Add(text); }""")]
    [InlineData("""var made = new List<string>(); while (made.Count < n) { made.Add(text); }""")]
    [InlineData("""var made = new List<string>(); do { made.Add(text); } while (made.Count < n);""")]
    [InlineData("""var made = new List<string>(); for (int i = 0; i < 3; i++) { made.Add(text); }""")]
    [InlineData("""var made = new List<string>(); made.AddRange(urls);""")]
    [InlineData("""var made = new List<string>(urls);""")]
    [InlineData("""var made = new List<string>(n);  made.Add(text);""")]
    [InlineData("""var made = new string[n];""")]
    [InlineData("""var made = urls;""")]
    [InlineData("""var made = list; made.Add("a");""")]
    [InlineData("""var made = rest ?? [text];""")]
    [InlineData("""string[] made = [.. urls];""")]
    [InlineData("""string[] made = [.. urls, "a"];""")]
    [InlineData("""var made = urls.Where(x => x != text).ToArray();""")]
    [InlineData("""var made = new[] { "a", "b", "c", "d" }.Where(x => x != text).ToArray();""")]
    [InlineData("""var made = new[] { "a", "b", "c", "d" }.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();""")]
    [InlineData("""var made = new[] { "a", "b", "c", "d" }.Take(3).ToArray();""")]
    [InlineData("""var made = urls.Take(3).ToArray();""")]
    [InlineData("""var made = urls.Take(9).ToArray();""")]
    [InlineData("""var made = text.Split(',');""")]
    [InlineData("""var made = text.Split(',', StringSplitOptions.RemoveEmptyEntries);""")]
    [InlineData("""var made = new string[5]; Array.Resize(ref made, 2);""")]
    [InlineData("""var made = new string[5]; made = urls;""")]
    [InlineData("""List<string>? made = null; made ??= list;""")]
    [InlineData("""ImmutableArray<string> made = default;""")]
    [InlineData("""var builder = ImmutableArray.CreateBuilder<string>(); builder.Add("a"); var made = builder.ToImmutable();""")]
    [InlineData("""var made = new HashSet<string> { "a", "a", "a", "a" }.ToList();""")]
    [InlineData("""var made = new Queue<string>(new[] { "a", "b", "c", "d" }).ToArray(); made = new[] { "a" };""")]
    public Task A_list_of_a_good_or_unknown_size_is_not(string statements) => UrlsAsync(statements, "made");

    [Theory]
    [InlineData("""Fill(made); void Fill(List<string> some) => some.Add("a");""")]
    [InlineData("""Fill(made); void Fill(IList<string> some) => some.Add("a");""")]
    [InlineData("""Fill(made); void Fill(ICollection<string> some) => some.Add("a");""")]
    [InlineData("""Fill(made); void Fill(object some) => ((List<string>)some).Add("a");""")]
    [InlineData("""Fill(made); void Fill<T>(T some) => ((List<string>)(object)some!).Add("a");""")]
    [InlineData("""Fill(ref made); void Fill(ref List<string> some) => some = ["a"];""")]
    [InlineData("""Fill(out made); void Fill(out List<string> some) => some = ["a"];""")]
    [InlineData("""Fill(in made); void Fill(in List<string> some) => some.Add("a");""")]
    [InlineData("""Fill(); void Fill() => made.Add("a");""")]
    [InlineData("""Action fill = () => made.Add("a"); fill();""")]
    [InlineData("""Action fill = () => made = ["a"]; fill();""")]
    [InlineData("""Action<string> fill = made.Add; fill("a");""")]
    [InlineData("""urls.ToList().ForEach(made.Add);""")]
    [InlineData("""urls.ToList().ForEach(x => made.Add(x));""")]
    [InlineData("""System.Threading.Tasks.Task.Run(() => made.Add("a")).Wait();""")]
    [InlineData("""any.Fill(made);""")]
    [InlineData("""dynamic same = made; same.Add("a");""")]
    [InlineData("""object same = made; ((List<string>)same).Add("a");""")]
    [InlineData("""var all = new List<List<string>> { made }; all[0].Add("a");""")]
    [InlineData("""List<string>[] all = [made]; all[0].Add("a");""")]
    [InlineData("""var pair = (made, 1); pair.made.Add("a");""")]
    [InlineData("""var holder = new { Made = made }; holder.Made.Add("a");""")]
    [InlineData("""var map = new Dictionary<string, List<string>> { ["a"] = made }; map["a"].Add("a");""")]
    [InlineData("""List<string> same = made ?? list; same.Add("a");""")]
    [InlineData("""if (made is List<string> same) { same.Add("a"); }""")]
    [InlineData("""if (made is { } same) { same.Add("a"); }""")]
    [InlineData("""switch (made) { case List<string> same: same.Add("a"); break; }""")]
    [InlineData("""foreach (List<string> same in new[] { made }) { same.Add("a"); }""")]
    [InlineData("""ref List<string> same = ref made; same.Add("a");""")]
    [InlineData("""ref List<string> same = ref made; same = ["a"];""")]
    [InlineData("""(made, n) = (["a"], 1);""")]
    [InlineData("""(made, list) = (list, made);""")]
    [InlineData("""list = made; Fill(); void Fill() => list.Add("a");""")]
    [InlineData("""(made as IList<string>)!.Add("a");""")]
    [InlineData("""(made as System.Collections.IList)!.Add("a");""")]
    [InlineData("""System.Runtime.InteropServices.CollectionsMarshal.SetCount(made, 1);""")]
    [InlineData("""made.Capacity = 4; made.Add("a");""")]
    [InlineData("""made?.Add("a");""")]
    [InlineData("""System.Threading.Interlocked.Exchange(ref made, list);""")]
    [InlineData("""typeof(List<string>).GetMethod("Add")!.Invoke(made, ["a"]);""")]
    [InlineData("""try { made.Add("a"); Console.WriteLine(); } finally { made.Add("b"); }""")]
    public Task A_list_that_other_code_has_is_unknown(string statements) =>
        UrlsAsync("var made = new List<string>(); " + statements, "made");

    [Theory]
    [InlineData("""IEnumerable<string> query = made.AsEnumerable(); made.Add("a");""", "query.ToArray()")]
    [InlineData("""IEnumerable<string> query = made; made.Add("a");""", "query.ToArray()")]
    [InlineData("""var query = made.Take(3); made.Add("a");""", "query.ToArray()")]
    [InlineData("""var query = made.Select(x => x); made.Add("a");""", "query.ToList()")]
    [InlineData("""var query = made.Where(x => x != text); if (!query.Any()) { made.Add("a"); }""", "query.ToList()")]
    [InlineData("""var query = made.OrderBy(x => x); made.Add("a");""", "[.. query]")]
    [InlineData("""var view = made.AsReadOnly(); made.Add("a");""", "view")]
    [InlineData("""var view = (IReadOnlyList<string>)made.AsReadOnly(); made.Add("a");""", "view")]
    [InlineData("""var view = new System.Collections.ObjectModel.ReadOnlyCollection<string>(made); made.Add("a");""", "view")]
    [InlineData("""IReadOnlyList<string> view = made; made.Add("a");""", "view")]
    public Task A_query_or_a_view_sees_what_is_added_later(string statements, string value) =>
        UrlsAsync("var made = new List<string>(); " + statements, value);

    [Theory]
    [InlineData("""if (list.Count == 0) { Fill(); _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; } void Fill() => list.Add("a");""")]
    [InlineData("""if (list.Count == 0) { list.Add("a"); _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; }""")]
    [InlineData("""if (list.Count == 0) { list = ["a"]; _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; }""")]
    [InlineData("""if (list.Count == 0) { Other.Fill(); _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; }""")]
    [InlineData("""if (list.Count == 0) { var same = list; same.Add("a"); _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; }""")]
    [InlineData("""var same = list; if (list.Count == 0) { same.Add("a"); _ = new FlashImageInput { Prompt = "a", ImageUrls = list }; }""")]
    [InlineData("""if (rest!.Count == 0) { Other.Fill(); _ = new FlashImageInput { Prompt = "a", ImageUrls = rest }; }""")]
    [InlineData("""if (rest is []) { Fill(); _ = new FlashImageInput { Prompt = "a", ImageUrls = rest }; } void Fill() => list.Add("a");""")]
    [InlineData("""if (rest!.Count == 0) { list.Add("a"); _ = new FlashImageInput { Prompt = "a", ImageUrls = rest }; }""")]
    [InlineData("""if (urls.Length == 0) { urls = ["a"]; } _ = new FlashImageInput { Prompt = "a", ImageUrls = urls };""")]
    [InlineData("""if (urls.Length is 0 or > 3) { return; } _ = new FlashImageInput { Prompt = "a", ImageUrls = urls };""")]
    [InlineData("""if (urls.Length > 2) { _ = new FlashImageInput { Prompt = "a", ImageUrls = urls }; }""")]
    [InlineData("""if (urls.Length > 3 && flag) { return; } _ = new FlashImageInput { Prompt = "a", ImageUrls = urls };""")]
    [InlineData("""if (list.Any(x => x == "a")) { return; } _ = new FlashImageInput { Prompt = "a", ImageUrls = list };""")]
    [InlineData("""if (rest?.Count > 0) { return; } _ = new FlashImageInput { Prompt = "a", ImageUrls = rest };""")]
    public Task What_a_condition_said_may_have_changed(string statements) => ValueTest.FileAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Shop.Models;

        static class Other
        {
            public static void Fill() => Program.List.Add("a");
        }

        class Program
        {
            public static readonly List<string> List = [];

            void Run(int n, bool flag, string text, List<string> list, IReadOnlyList<string>? rest, string[] urls)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("""var made = new List<string> { "abcde" }; made[0] = "a";""")]
    [InlineData("""var made = new List<string> { "abcde", "a" }; made.RemoveAt(0);""")]
    [InlineData("""var made = new List<string> { "abcde" }; made.Clear();""")]
    [InlineData("""string[] made = ["abcde"]; made[n] = "a";""")]
    [InlineData("""string[] made = ["abcde"]; Array.Fill(made, "a");""")]
    [InlineData("""string[] made = ["abcde"]; Span<string> span = made; span[0] = "a";""")]
    [InlineData("""string[] made = ["abcde"]; foreach (ref string one in made.AsSpan()) { one = "a"; }""")]
    [InlineData("""string[] made = ["abcde"]; ref string one = ref made[0]; one = "a";""")]
    [InlineData("""string[] made = ["abcde"]; (made[0], n) = ("a", 1);""")]
    [InlineData("""string[] made = ["abcde"]; string[] same = made; same[0] = "a";""")]
    [InlineData("""string[] made = ["abcde", "a"]; made = made.Where(x => x.Length < 5).ToArray();""")]
    [InlineData("""string[] made = ["abcde", "a"]; made = made.Select(x => x[..1]).ToArray();""")]
    [InlineData("""string[] made = ["abcde", "a"]; made = made.Skip(1).ToArray();""")]
    public Task An_item_that_is_gone_is_not_reported(string statements) =>
        ValueTest.StatementsAsync(statements + """ _ = new FlashImageInput { Prompt = "a", Tags = made };""");

    [Theory]
    [InlineData("""while (made.Count > 3) { made.RemoveAt(made.Count - 1); }""")]
    [InlineData("""for (int i = made.Count; i > 3; i--) { made.RemoveAt(0); }""")]
    [InlineData("""if (made.Count > 3) { made.RemoveRange(3, made.Count - 3); }""")]
    [InlineData("""if (made.Count > 3) { made = made.Take(3).ToList(); }""")]
    [InlineData("""made = made.Count > 3 ? made.GetRange(0, 3) : made;""")]
    [InlineData("""made = made.GetRange(0, Math.Min(3, made.Count));""")]
    [InlineData("""made = [.. made.Where(x => x != text)];""")]
    [InlineData("""made = made[..3];""")]
    [InlineData("""foreach (string one in made.ToList()) { if (one == text) { made.Remove(one); } }""")]
    [InlineData("""made.RemoveAll(string.IsNullOrEmpty);""")]
    [InlineData("""if (made.Count > 3) { return; }""")]
    [InlineData("""if (made is not { Count: <= 3 }) { throw new Exception(); }""")]
    public Task A_list_that_is_cut_is_right(string statements) => UrlsAsync(FourItems + statements, "made");

    [Theory]
    [InlineData("""while (list.Count > 3) { list.RemoveAt(list.Count - 1); } _ = new FlashImageInput { Prompt = "a", ImageUrls = list };""")]
    [InlineData("""if (list.Count > 3) { list.RemoveRange(3, list.Count - 3); } _ = new FlashImageInput { Prompt = "a", ImageUrls = list };""")]
    [InlineData("""if (list.Count == 0) { list.Add("a"); } _ = new FlashImageInput { Prompt = "a", ImageUrls = list };""")]
    [InlineData("""if (urls.Length > 3) { urls = urls[..3]; } _ = new FlashImageInput { Prompt = "a", ImageUrls = urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls.Length == 0 ? null : urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls is [] ? null : urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = rest?.Count > 0 ? rest : null };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls.Length > 3 ? urls.Take(3).ToArray() : urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls is [var first, ..] ? [first] : ["a"] };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = rest switch { null => null, { Count: 0 } => null, _ => rest } };""")]
    [InlineData("""List<string>? last = null; for (int i = 0; i < 3; i++) { var made = new List<string>(); last?.Add("a"); last = made; } last!.Add("a"); _ = new FlashImageInput { Prompt = "a", ImageUrls = last };""")]
    [InlineData("""foreach (string url in urls) { var made = new List<string>(); made.Add(url); _ = new FlashImageInput { Prompt = "a", ImageUrls = made }; }""")]
    [InlineData("""var made = new List<string>(); foreach (string url in urls) { made.Add(url); if (made.Count == 3) { _ = new FlashImageInput { Prompt = "a", ImageUrls = made }; made.Clear(); } }""")]
    [InlineData("""var made = new List<string>(); foreach (string url in urls) { if (made.Count == 3) { made = new List<string>(); } made.Add(url); _ = new FlashImageInput { Prompt = "a", ImageUrls = made }; }""")]
    public Task A_count_that_is_tested_before_is_right(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task The_list_is_checked_as_it_is_when_the_record_takes_it() => ValueTest.StatementsAsync("""
        var made = new List<string> { "a" };
        _ = new FlashImageInput { Prompt = "a", ImageUrls = made };
        made.Clear();
        _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:made|} };
        made.Add("a");
        _ = new FlashImageInput { Prompt = "a", ImageUrls = made };
        """);

    private static Task UrlsAsync(string statements, string value) =>
        ValueTest.StatementsAsync($$"""{{statements}} _ = new FlashImageInput { Prompt = "a", ImageUrls = {{value}} };""");
}
