using System.Collections.Immutable;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>What .NET computes is always among what the library says that it can be.</summary>
public sealed class SoundnessTests
{
    [Fact]
    public void Numbers()
    {
        Soundness.Check((int a, int b) => Math.Min(a, b));
        Soundness.Check((int a, int b) => Math.Max(a, b));
        Soundness.Check((int a, int b, int c) => Math.Clamp(a, b, c));
        Soundness.Check((int a) => Math.Abs(a));
        Soundness.Check((int a) => Math.Sign(a));
        Soundness.Check((int a, int b, int c) => int.Clamp(a, b, c));
        Soundness.Check((double a, double b) => Math.Min(a, b));
        Soundness.Check((double a, double b) => Math.Max(a, b));
        Soundness.Check((double a, double b, double c) => Math.Clamp(a, b, c));
        Soundness.Check((double a, double b, double c) => double.Clamp(a, b, c));
        Soundness.Check((double a) => Math.Abs(a));
        Soundness.Check((double a) => Math.Sign(a));
        Soundness.Check((double a) => Math.Floor(a));
        Soundness.Check((double a) => Math.Ceiling(a));
        Soundness.Check((double a) => Math.Truncate(a));
        Soundness.Check((double a) => Math.Round(a));
        Soundness.Check((double a) => Math.Round(a, 1));
        Soundness.Check((double a) => Math.Round(a, MidpointRounding.AwayFromZero));
        Soundness.Check((int a) => a.ToString());
        Soundness.Check((int? a) => a.GetValueOrDefault());
        Soundness.Check((int? a, int b) => a.GetValueOrDefault(b));
        Soundness.Check((int? a) => a!.Value);
    }

    [Fact]
    public void Texts()
    {
        Soundness.Check((string a, string b, string c) => string.Concat(a, b, c));
        Soundness.Check((string a, int b, char c) => string.Concat((object)a, b, c));
        Soundness.Check((string[] a) => string.Concat(a));
        Soundness.Check((string a, string[] b) => string.Join(a, b));
        Soundness.Check((char a, List<string> b) => string.Join(a, b));
        Soundness.Check((char a, string b, string c, string d) => string.Join(a, b, c, d));
        Soundness.Check((char a, int b) => new string(a, b));
        Soundness.Check((char a, char b) => new string(new[] { a, b }));
        Soundness.Check((string a, int b) => a.Substring(b));
        Soundness.Check((string a, int b, int c) => a.Substring(b, c));
        Soundness.Check((string a, int b) => a.Remove(b));
        Soundness.Check((string a, int b, int c) => a.Remove(b, c));
        Soundness.Check((string a, int b, string c) => a.Insert(b, c));
        Soundness.Check((string a) => a.Trim());
        Soundness.Check((string a, char b) => a.TrimStart(b));
        Soundness.Check((string a, char b, char c) => a.TrimEnd(b, c));
        Soundness.Check((string a) => a.PadLeft(5));
        Soundness.Check((string a, char b) => a.PadRight(5, b));
        Soundness.Check((string a) => a.ToUpperInvariant());
        Soundness.Check((string a) => a.ToLower());
        Soundness.Check((string a, char b, char c) => a.Replace(b, c));
        Soundness.Check((string a, string b, string c) => a.Replace(b, c));
        Soundness.Check((string a) => a.Split(','));
        Soundness.Check((string a) => a.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Soundness.Check((string a, string b) => a.Split(b, StringSplitOptions.TrimEntries));
        Soundness.Check((string a, string b) => Path.Combine(a, b));
        Soundness.Check((string a, string b, string c) => Path.Combine("a", a, b, c));
        Soundness.Check((string a, string b) => Path.Join(a, b));
        Soundness.Check((string a, string b) => Path.Join("x/", a, b));
        Soundness.Check((string a) => Path.GetFullPath(a));
        Soundness.Check((string a, int b) => string.Format("{0} and {1}!", a, b));
        Soundness.Check((string a, char b, char c) => a.Split(b, c));
        Soundness.Check((string a, char b, int c) => a.Split(b, c));
        Soundness.Check((string a, string b) => a.Split(b, StringSplitOptions.RemoveEmptyEntries));
        Soundness.Check((string a) => a.Length);
        Soundness.Check((string a) => a.ToCharArray());
        Soundness.Check((string a) => a.Count());
    }

    [Fact]
    public void CollectionOperations()
    {
        Soundness.Check((string a, int b) => Enumerable.Repeat(a, Math.Min(b, 50)));
        Soundness.Check((int a, int b) => Enumerable.Range(a, Math.Min(b, 50)));
        Soundness.Check((string[] a, int b) => a.Take(b));
        Soundness.Check((string[] a, int b) => a.Skip(b));
        Soundness.Check((List<string> a, int b) => a.TakeLast(b));
        Soundness.Check((List<string> a, int b) => a.SkipLast(b));
        Soundness.Check((string[] a) => a.Take(1..3));
        Soundness.Check((string[] a) => a.Where(x => x != "a"));
        Soundness.Check((string[] a) => a.Where((x, i) => x == "b"));
        Soundness.Check((string[] a, string b) => a.Select((x, i) => string.Concat(x, b)));
        Soundness.Check((string[] a, string b) => a.OrderBy(x => x).Select(x => b + x).Reverse());
        Soundness.Check((string[] a, List<string> b) => a.SelectMany(x => b, (x, y) => x + y));
        Soundness.Check((string[] a) => a.Any(x => x == "a"));
        Soundness.Check((string[] a) => a.Select(x => x.Length).Max());
        Soundness.Check((int a, int b) => Enumerable.Range(a, Math.Min(b, 50)).Min());
        Soundness.Check((string[] a) => a.All(x => x != "a"));
        Soundness.Check((string[] a) => a.First(x => x != "a"));
        Soundness.Check((string[] a, string b) => string.Concat(Enumerable.Repeat(b, a.Length)));
        Soundness.Check((string a, string b, int c) => string.Join(a, Enumerable.Repeat(b, Math.Min(c, 50))));
        Soundness.Check((string[] a) => a.OfType<string>());
        Soundness.Check((string[] a) => a.TakeWhile(x => x != "a"));
        Soundness.Check((string[] a) => a.Select(x => x + "!"));
        Soundness.Check((string[] a) => a.OrderBy(x => x));
        Soundness.Check((List<string> a) => Enumerable.Reverse(a));
        Soundness.Check((string[] a) => a.Distinct());
        Soundness.Check((string[] a) => a.Distinct(StringComparer.OrdinalIgnoreCase));
        Soundness.Check((string[] a, List<string> b) => a.Union(b));
        Soundness.Check((string[] a, List<string> b) => a.Except(b));
        Soundness.Check((string[] a, List<string> b) => a.Intersect(b));
        Soundness.Check((string[] a, List<string> b) => a.Concat(b));
        Soundness.Check((string[] a, List<string> b) => a.Zip(b, (x, y) => x));
        Soundness.Check((string[] a, string b) => a.Append(b));
        Soundness.Check((string[] a, string b) => a.Prepend(b));
        Soundness.Check((string[] a, string b) => a.DefaultIfEmpty(b));
        Soundness.Check((string[] a) => a.Count());
        Soundness.Check((string[] a) => a.Count(x => x == "a"));
        Soundness.Check((string[] a) => a.First());
        Soundness.Check((string[] a) => a.LastOrDefault());
        Soundness.Check((string[] a) => a.Last(x => x == "a"));
        Soundness.Check((string[] a) => a.Take(1).Single());
        Soundness.Check((string[] a, int b) => a.ElementAt(b));
        Soundness.Check((string[] a, int b) => ImmutableArray.Create(a, 1, b));
        Soundness.Check((string a, string b) => ImmutableArray.Create(a, b));
    }

    [Fact]
    public void Immutable_collections()
    {
        Soundness.Check((ImmutableArray<string> a, string b) => a.Add(b));
        Soundness.Check((ImmutableArray<string> a, string[] b) => a.AddRange(b));
        Soundness.Check((ImmutableArray<string> a, string[] b, int c) => a.AddRange(b, c));
        Soundness.Check((ImmutableArray<string> a, int b, string c) => a.Insert(b, c));
        Soundness.Check((ImmutableArray<string> a, int b, string[] c) => a.InsertRange(b, c));
        Soundness.Check((ImmutableArray<string> a, string b) => a.Remove(b));
        Soundness.Check((ImmutableArray<string> a, int b) => a.RemoveAt(b));
        Soundness.Check((ImmutableArray<string> a, int b, int c) => a.RemoveRange(b, c));
        Soundness.Check((ImmutableArray<string> a, List<string> b) => a.RemoveRange(b));
        Soundness.Check((ImmutableArray<string> a, int b, string c) => a.SetItem(b, c));
        Soundness.Check((ImmutableArray<string> a, string b, string c) => a.Replace(b, c));
        Soundness.Check((ImmutableArray<string> a) => a.Sort());
        Soundness.Check((ImmutableArray<string> a) => a.Length);
        Soundness.Check((ImmutableList<string> a) => a.Reverse());
        Soundness.Check((ImmutableList<string> a, int b, int c) => a.GetRange(b, c));
        Soundness.Check((ImmutableList<string> a, int b, int c) => a.Reverse(b, c));
        Soundness.Check((ImmutableList<string> a, List<string> b) => a.RemoveRange(b));
    }

    [Fact]
    public void Lists()
    {
        Soundness.CheckEffect((List<string> a, string b) => a.Add(b));
        Soundness.CheckEffect((List<string> a, string[] b) => a.AddRange(b));
        Soundness.CheckEffect((List<string> a, int b, string c) => a.Insert(b, c));
        Soundness.CheckEffect((List<string> a, int b, string[] c) => a.InsertRange(b, c));
        Soundness.CheckEffect((List<string> a, string b) => a.Remove(b));
        Soundness.CheckEffect((List<string> a, int b) => a.RemoveAt(b));
        Soundness.CheckEffect((List<string> a, int b, int c) => a.RemoveRange(b, c));
        Soundness.CheckEffect((List<string> a) => a.RemoveAll(x => x == "a"));
        Soundness.CheckEffect((List<string> a) => a.Reverse());
        Soundness.CheckEffect((List<string> a, int b, int c) => a.Reverse(b, c));
        Soundness.CheckEffect((List<string> a) => a.Sort());
        Soundness.CheckEffect((List<string> a) => a.Clear());
        Soundness.CheckEffect((List<string> a, string b) => a.Contains(b));
        Soundness.CheckEffect((List<string> a, string[] b) => a.CopyTo(b));
        Soundness.Check((List<string> a, int b, int c) => a.GetRange(b, c));
        Soundness.Check((List<string> a) => new List<string>(a));
        Soundness.Check((List<string> a) => a.ConvertAll(x => x + "!"));
        Soundness.Check((List<string> a) => a.AsReadOnly());
        Soundness.Check((List<string> a) => a.Count);
    }

    [Fact]
    public void Conditions()
    {
        Soundness.CheckCondition((string a) => string.IsNullOrEmpty(a));
        Soundness.CheckCondition((string a, char b) => a.StartsWith(b));
        Soundness.CheckCondition((string a, char b) => a.EndsWith(b));
        Soundness.CheckCondition((string a, string b) => a.StartsWith(b, StringComparison.Ordinal));
        Soundness.CheckCondition((string a, string b) => a.EndsWith(b, StringComparison.Ordinal));
        Soundness.CheckCondition((string a) => string.IsNullOrWhiteSpace(a));
        Soundness.CheckCondition((string a, string b) => string.Equals(a, b));
        Soundness.CheckCondition((string a, string b) => string.Equals(a, b, StringComparison.Ordinal));
        Soundness.CheckCondition((string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase));
        Soundness.CheckCondition((string a, string b) => a.Equals(b));
        Soundness.CheckCondition((string a, string b) => a.Equals(b, StringComparison.CurrentCultureIgnoreCase));
        Soundness.CheckCondition((string a, string b) => object.Equals(a, b));
        Soundness.CheckCondition((string a, string b) => object.ReferenceEquals(a, b));
        Soundness.CheckCondition((int a, int b) => a.Equals(b));
        Soundness.CheckCondition((double a) => double.IsNaN(a));
        Soundness.CheckCondition((int? a) => a.HasValue);
        Soundness.CheckCondition((string[] a) => a.Any());
        Soundness.CheckCondition((List<string> a) => a.Any(x => x == "a"));
        Soundness.CheckCondition((List<string> a) => a.All(x => x == "a"));
        Soundness.CheckCondition((List<string> a, string b) => a.Contains(b));
        Soundness.CheckCondition((List<string> a) => a.Exists(x => x == "a"));
        Soundness.CheckCondition((List<string> a) => a.TrueForAll(x => x == "a"));
        Soundness.CheckCondition((ImmutableArray<string> a) => a.IsEmpty);
        Soundness.CheckCondition((ImmutableArray<string> a) => a.IsDefaultOrEmpty);
    }
}
