using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>A condition that is written twice has one outcome, and of two that may depend on each other nothing is concluded.</summary>
public sealed class RepeatedConditionTests
{
    [Theory]
    [InlineData("order.Edit")]
    [InlineData("!order.Edit")]
    [InlineData("order.Edit == true")]
    [InlineData("order is { Edit: true }")]
    [InlineData("order.HasImages")]
    [InlineData("order.Next!.Edit")]
    [InlineData("order.Next?.Edit == true")]
    [InlineData("order.Next?.Edit ?? false")]
    [InlineData("order.Mode == Mode.Edit")]
    [InlineData("order.Mode is Mode.Edit or Mode.Inpaint")]
    [InlineData("order.Count == 3")]
    [InlineData("order.Count % 2 == 0")]
    [InlineData("order.Count > n")]
    [InlineData("order.Kind == \"edit\"")]
    [InlineData("order.Kind.StartsWith(\"edit\")")]
    [InlineData("string.IsNullOrEmpty(order.Mask)")]
    [InlineData("order.Images is { Count: > 0 }")]
    [InlineData("order.Images?.Count > 0")]
    [InlineData("order.Images != null && order.Images.Count > 0")]
    [InlineData("order.Images?.Any() == true")]
    [InlineData("order.Edit && flag")]
    [InlineData("order.Edit || order.Pro")]
    [InlineData("order.Flags.HasFlag(Features.Edit)")]
    [InlineData("(order.Flags & Features.Edit) != 0")]
    [InlineData("order[\"edit\"]")]
    [InlineData("order.IsEdit()")]
    [InlineData("_edit")]
    [InlineData("this._edit")]
    [InlineData("Edits")]
    [InlineData("IsEdit()")]
    [InlineData("IsEdited(order)")]
    [InlineData("edit")]
    [InlineData("s_edit")]
    [InlineData("Settings.Edit")]
    [InlineData("Settings.IsOn(\"edit\")")]
    [InlineData("mode == Mode.Edit")]
    [InlineData("mode is Mode.Edit")]
    [InlineData("mode is Mode.Edit or Mode.Inpaint")]
    [InlineData("mode != Mode.Draw && mode != Mode.Inpaint")]
    [InlineData("n == 3")]
    [InlineData("n is 3 or 5")]
    [InlineData("n % 2 == 0")]
    [InlineData("n > other")]
    [InlineData("text == \"edit\"")]
    [InlineData("text is \"edit\" or \"inpaint\"")]
    [InlineData("text.Equals(\"edit\", System.StringComparison.OrdinalIgnoreCase)")]
    [InlineData("string.IsNullOrEmpty(maybe)")]
    [InlineData("string.IsNullOrWhiteSpace(maybe)")]
    [InlineData("maybe is { Length: > 3 }")]
    [InlineData("any is string")]
    [InlineData("any is string { Length: > 3 }")]
    [InlineData("list.Contains(\"--edit\")")]
    [InlineData("list.Exists(one => one == \"--edit\")")]
    [InlineData("urls.Contains(\"--edit\")")]
    [InlineData("urls.Length > 0 && urls[0] == \"edit\"")]
    [InlineData("set.Contains(\"edit\")")]
    [InlineData("map.ContainsKey(\"edit\")")]
    [InlineData("map.TryGetValue(\"edit\", out bool on) && on")]
    [InlineData("map[\"edit\"]")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"EDIT\") == \"1\"")]
    [InlineData("System.IO.File.Exists(text)")]
    [InlineData("DateTime.Now.Hour > 12")]
    [InlineData("Random.Shared.Next(2) == 0")]
    public async Task A_condition_that_is_asked_twice_is_one(string condition)
    {
        string again = condition.Replace("out bool on) && on", "out bool also) && also", StringComparison.Ordinal);
        await FileAsync($$"""return new FlashImageInput { Prompt = "a", ImageUrls = {{condition}} ? urls : null, MaskUrl = {{again}} ? text : null };""");
        await FileAsync($$"""
            string[]? images = null;
            string? mask = null;
            if ({{condition}}) { images = urls; }
            if ({{again}}) { mask = text; }
            return new FlashImageInput { Prompt = "a", ImageUrls = images, MaskUrl = mask };
            """);
    }

    [Theory]
    [InlineData("mode switch { Mode.Edit => urls, _ => null }", "mode switch { Mode.Edit => text, _ => null }")]
    [InlineData("order.Mode switch { Mode.Edit => urls, _ => null }", "order.Mode switch { Mode.Edit => text, _ => null }")]
    [InlineData("order switch { { Edit: true } => urls, _ => null }", "order switch { { Edit: true } => text, _ => null }")]
    [InlineData("(order.Edit, order.Pro) switch { (true, true) => urls, _ => null }", "(order.Edit, order.Pro) switch { (true, true) => text, _ => null }")]
    [InlineData("mode is Mode.Edit or Mode.Inpaint ? urls : null", "mode == Mode.Inpaint ? text : null")]
    [InlineData("mode == Mode.Draw ? null : urls", "mode switch { Mode.Edit => text, Mode.Inpaint => text, _ => null }")]
    [InlineData("order.Edit || order.Pro ? urls : null", "order.Pro ? text : null")]
    [InlineData("order.HasImages ? order.Images : null", "order.Images is { Count: > 0 } ? text : null")]
    [InlineData("order.Edit ? urls : null", "order.Mode == Mode.Inpaint ? text : null")]
    [InlineData("order.Edit ? urls : null", "IsEdited(order) ? text : null")]
    [InlineData("_edit ? urls : null", "IsEdit() ? text : null")]
    [InlineData("Settings.Edit ? urls : null", "Settings.IsOn(\"edit\") ? text : null")]
    [InlineData("text.StartsWith(\"edit\") ? urls : null", "text == \"edit\" ? text : null")]
    [InlineData("n % 4 == 0 ? urls : null", "n % 8 == 0 ? text : null")]
    public Task Conditions_on_the_same_make_no_warning(string images, string mask) =>
        FileAsync($$"""return new FlashImageInput { Prompt = "a", ImageUrls = {{images}}, MaskUrl = {{mask}} };""");

    [Theory]
    [InlineData("bool isEdit = order.Edit;", "isEdit", "order.Edit")]
    [InlineData("bool isEdit = order.Mode == Mode.Edit;", "isEdit", "order.Mode == Mode.Edit")]
    [InlineData("var same = order;", "same.Edit", "order.Edit")]
    [InlineData("bool isEdit = IsEdit();", "isEdit", "IsEdit()")]
    [InlineData("bool hasImages = order.Images != null; bool hasMask = order.Mask != null;", "hasImages", "hasMask")]
    [InlineData("var images = order.Images; var mask = order.Mask;", "images != null", "mask != null")]
    public Task A_condition_in_a_variable_is_the_same(string statements, string first, string second) => FileAsync(
        $$"""{{statements}} return new FlashImageInput { Prompt = "a", ImageUrls = {{first}} ? urls : null, MaskUrl = {{second}} ? text : null };""");

    [Theory]
    [InlineData("int v = order.Pro ? 8 : 2; if (order.Pro) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = v };")]
    [InlineData("int v = order.Pro ? 8 : 2; Log(); if (order.Pro) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = v };")]
    [InlineData("int v = order.Pro ? 8 : 2; if (IsEdited(order)) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = v };")]
    [InlineData("int v = _edit ? 8 : 2; if (_edit) { return null!; } return new FlashImageInput { Prompt = \"a\", N = v };")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(order.Prompt); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(order.Prompt); Log(); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("ArgumentNullException.ThrowIfNull(order.Prompt); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("System.Diagnostics.Debug.Assert(order.Prompt is not null); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("if (order.Prompt is null) { return null!; } return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("if (string.IsNullOrEmpty(order.Prompt)) { throw new ArgumentException(); } return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("if (order.Images is null or []) { return null!; } return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images ?? [] };")]
    [InlineData("if (order.Images == null || order.Images.Count == 0) { return null!; } return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images ?? [] };")]
    [InlineData("if (!order.HasImages) { return null!; } return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images ?? [] };")]
    [InlineData("if (!Validate(order)) { return null!; } return new FlashImageInput { Prompt = order.Prompt ?? \"\", ImageUrls = order.Images ?? [] };")]
    [InlineData("Require(order); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("Require(order.Prompt); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("Require(order); return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Mask != null ? order.Images ?? [] : null };")]
    [InlineData("order.Ensure(); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("Load(); return new FlashImageInput { Prompt = _prompt ?? \"\" };")]
    [InlineData("if (_prompt is null) { Load(); } return new FlashImageInput { Prompt = _prompt ?? \"\" };")]
    [InlineData("System.ComponentModel.DataAnnotations.Validator.ValidateObject(order, new(order), true); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("order.Prompt ??= \"a\"; return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("if (order.Prompt is null) { order.Prompt = \"a\"; } return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("if (string.IsNullOrEmpty(_prompt)) { _prompt = text; } return new FlashImageInput { Prompt = _prompt ?? \"\" };")]
    [InlineData("return order switch { { Prompt: null or \"\" } => null!, { Prompt.Length: > 1000 } => null!, _ => new FlashImageInput { Prompt = order.Prompt ?? \"\" } };")]
    [InlineData("return order switch { null or { Prompt: null or \"\" } => null!, { Images: null or [], Mask: not null } => null!, _ => new FlashImageInput { Prompt = order.Prompt ?? \"\" } };")]
    [InlineData("return order switch { { Images: null or [], Mask: not null } => null!, _ => new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images is { Count: > 0 } ? order.Images : null, MaskUrl = order.Mask is null ? null : text } };")]
    [InlineData("switch (order) { case { Prompt: null or \"\" }: return null!; case { Edit: true }: return new FlashImageInput { Prompt = order.Prompt ?? \"\" }; default: return new FlashImageInput { Prompt = order.Prompt ?? \"\" }; }")]
    [InlineData("if (order is { Images: null, Mask: not null }) { return null!; } else { return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images is null ? null : urls, MaskUrl = order.Mask is null ? null : text }; }")]
    [InlineData("return Validate(order) ? new FlashImageInput { Prompt = order.Prompt ?? \"\", ImageUrls = order.Images ?? [] } : null!;")]
    [InlineData("if (Validate(order)) { return new FlashImageInput { Prompt = order.Prompt ?? \"\", ImageUrls = order.Images ?? [] }; } return null!;")]
    [InlineData("if (order.HasImages) { return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images ?? [] }; } return null!;")]
    [InlineData("switch (order.Mode) { case Mode.Edit when order.HasImages: return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images ?? [] }; default: return null!; }")]
    [InlineData("bool ok = true; ok &= !string.IsNullOrEmpty(order.Prompt); ok &= order.HasImages; return ok ? new FlashImageInput { Prompt = order.Prompt ?? \"\", ImageUrls = order.Images ?? [] } : null!;")]
    [InlineData("_ = order.All.Where(one => one.IsEdit()).Select(one => new FlashImageInput { Prompt = one.Prompt ?? \"\" }).ToList(); return null!;")]
    [InlineData("_ = (from one in order.All where one.Prompt != null select new FlashImageInput { Prompt = one.Prompt ?? \"\" }).ToList(); return null!;")]
    [InlineData("var valid = order.All.Where(Validate).ToList(); foreach (var one in valid) { _ = new FlashImageInput { Prompt = one.Prompt ?? \"\", ImageUrls = one.Images ?? [] }; } return null!;")]
    [InlineData("var first = order.All.First(one => one.Prompt is { Length: > 0 }); return new FlashImageInput { Prompt = first.Prompt ?? \"\" };")]
    [InlineData("var first = order.All.Find(Validate); return first is null ? null! : new FlashImageInput { Prompt = first.Prompt ?? \"\" };")]
    [InlineData("while (!Validate(order)) { order = order.Next!; } return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("while (order.Prompt is null) { order = order.Next!; } return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("do { order = order.Next!; } while (!Validate(order)); return new FlashImageInput { Prompt = order.Prompt ?? \"\" };")]
    [InlineData("var masks = new List<string>(list); while (masks.Count > order.Images!.Count) { masks.RemoveAt(0); } return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images.Count > 0 ? urls : null, MaskUrl = masks.Count > 0 ? text : null };")]
    public Task What_a_guard_has_checked_is_not_asked_again(string statements) => FileAsync(statements);

    [Theory]
    [InlineData("bool mask = order.Pro; mask &= flag; return new FlashImageInput { Prompt = \"a\", ImageUrls = flag ? urls : null, MaskUrl = mask ? text : null };")]
    [InlineData("flag |= order.Edit; return new FlashImageInput { Prompt = \"a\", ImageUrls = flag ? urls : null, MaskUrl = order.Edit ? text : null };")]
    [InlineData("other = Math.Min(other, n); return new FlashImageInput { Prompt = \"a\", ImageUrls = n > 0 ? urls : null, MaskUrl = other > 0 ? text : null };")]
    [InlineData("order.Kind = text; maybe ??= order.Mask; return new FlashImageInput { Prompt = \"a\", ImageUrls = maybe is null ? null : urls, MaskUrl = order.Mask is null ? null : text };")]
    [InlineData("string s = order.ToString()!; if (order.Edit) { s = \"edit:1\"; } return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Edit ? urls : null, MaskUrl = s.StartsWith(\"edit:\") ? text : null };")]
    [InlineData("int v = n; switch (mode) { case Mode.Edit: v = other; break; } return new FlashImageInput { Prompt = \"a\", ImageUrls = mode == Mode.Edit ? urls : null, MaskUrl = v > n ? text : null };")]
    public Task A_variable_that_is_changed_depends_on_what_changed_it(string statements) => FileAsync(statements);

    [Theory]
    [InlineData("return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Pro ? 8 : 2|} };")]
    [InlineData("return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images ?? []|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", {|SG1105:MaskUrl = order.Edit ? text : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Edit ? urls : null, {|SG1105:MaskUrl = text|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Edit ? null : urls, {|SG1105:MaskUrl = order.Edit ? text : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Edit ? urls : null, {|SG1105:MaskUrl = flag ? text : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = mode == Mode.Edit ? urls : null, {|SG1105:MaskUrl = mode == Mode.Inpaint ? text : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = n > 4 ? urls : null, {|SG1105:MaskUrl = n > 2 ? text : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = flag ? urls : null, {|SG1105:MaskUrl = edit ? text : null|} };")]
    [InlineData("int v = order.Pro ? 8 : 2; if (order.Edit) { Log(); } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:v|} };")]
    [InlineData("int v = order.Pro ? 8 : 2; string s = order.Edit ? \"a\" : \"b\"; return new FlashImageInput { Prompt = s, N = {|SG1101:v|} };")]
    [InlineData("string s = order.Edit ? \"a\" : order.Mode == Mode.Inpaint ? \"b\" : \"c\"; return new FlashImageInput { Prompt = s, N = {|SG1101:order.Pro ? 8 : 2|} };")]
    [InlineData("if (flag) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Pro ? 8 : 2|} };")]
    [InlineData("if (order.Pro) { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:8|} }; } return null!;")]
    [InlineData("if (order.Count > 4) { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:order.Count|} }; } return null!;")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } images ? images : null|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } ? order.Images : null|} };")]
    [InlineData("if (order.Images is { Count: > 3 }) { return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:order.Images|} }; } return null!;")]
    [InlineData("if (order.Edit) { return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Pro ? 8 : 2|} }; } return null!;")]
    [InlineData("int v = 2; if (order.Edit) { if (order.Pro) { v = 8; } } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:v|} };")]
    [InlineData("int v = 2; if (order.Edit) { v = 3; } else if (order.Pro) { v = 8; } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:v|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Edit && order.Pro ? 8 : 2|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Edit ? 3 : order.Pro ? 8 : 2|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Prompt?.Length > 3 ? 8 : 2|} };")]
    [InlineData("return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order switch { { Edit: true } => 3, { Pro: true } => 8, _ => 2 }|} };")]
    [InlineData("if (order is { Prompt.Length: 0 }) { return new FlashImageInput { Prompt = {|SG1003:order.Prompt|} }; } return null!;")]
    [InlineData("if (order is { Prompt: { Length: 0 } prompt }) { return new FlashImageInput { Prompt = {|SG1003:prompt|} }; } return null!;")]
    [InlineData("if (order is { Count: > 4 }) { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:order.Count|} }; } return null!;")]
    [InlineData("if (order is { Next.Count: > 4 and var c }) { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:c|} }; } return null!;")]
    [InlineData("return order switch { { Prompt.Length: 0 } => new FlashImageInput { Prompt = {|SG1003:order.Prompt|} }, _ => null! };")]
    [InlineData("return order switch { { Mask: not null, Images: null } => new FlashImageInput { Prompt = \"a\", {|SG1005:MaskUrl = order.Mask|}, ImageUrls = order.Images }, _ => null! };")]
    [InlineData("return order switch { { Mask: { } mask, Images: null } => new FlashImageInput { Prompt = \"a\", {|SG1005:MaskUrl = mask|}, ImageUrls = order.Images }, _ => null! };")]
    [InlineData("int v = order.Pro ? 8 : 2; order = order.Next!; if (order.Pro) { return null!; } return new FlashImageInput { Prompt = \"a\", N = v };")]
    [InlineData("Console.WriteLine(order); return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} };")]
    [InlineData("LogOrder(order); return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} };")]
    [InlineData("list.Add(text); return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} };")]
    [InlineData("Require(text); return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} };")]
    [InlineData("order.Count = 2; return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Pro ? 8 : 2|} };")]
    [InlineData("order.Prompt ??= \"\"; return new FlashImageInput { Prompt = {|SG1103:order.Prompt|} };")]
    [InlineData("return order switch { { Prompt: null or \"\", Pro: true } => null!, _ => new FlashImageInput { Prompt = {|SG1103:order.Prompt == null ? \"\" : order.Prompt|} } };")]
    [InlineData("return order switch { { Count: <= 4 } => null!, _ => new FlashImageInput { Prompt = \"a\", N = {|SG1001:order.Count|} } };")]
    [InlineData("return order switch { { Images: not null } or { Mask: null } => null!, _ => new FlashImageInput { Prompt = \"a\", {|SG1005:MaskUrl = order.Mask|}, ImageUrls = order.Images } };")]
    [InlineData("if (flag) { return new FlashImageInput { Prompt = {|SG1103:order.Prompt ?? \"\"|} }; } return null!;")]
    [InlineData("if (order.Edit) { return new FlashImageInput { Prompt = \"a\", N = {|SG1101:order.Prompt == null ? 8 : 2|} }; } return null!;")]
    [InlineData("_ = order.All.Select(one => new FlashImageInput { Prompt = {|SG1103:one.Prompt ?? \"\"|} }).ToList(); return null!;")]
    [InlineData("var first = order.All.First(); return new FlashImageInput { Prompt = {|SG1103:first.Prompt ?? \"\"|} };")]
    [InlineData("Require(order); Require(order.Prompt); return new FlashImageInput { Prompt = \"a\", N = {|SG1101:flag ? 8 : 2|} };")]
    [InlineData("if (order.Edit) { return null!; } if (IsEdited(order)) { return null!; } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:flag ? 8 : 2|} };")]
    [InlineData("ArgumentNullException.ThrowIfNull(order.Prompt); ArgumentException.ThrowIfNullOrEmpty(order.Mask); return new FlashImageInput { Prompt = order.Prompt ?? \"\", N = {|SG1101:flag ? 8 : 2|} };")]
    [InlineData("if (flag) { Require(order); } Require(order); return new FlashImageInput { Prompt = \"a\", N = {|SG1101:flag ? 8 : 2|} };")]
    public Task One_condition_decides_what_is_wrong(string statements) => FileAsync(statements);

    [Theory]
    [InlineData("if (order.Count > 4) { order.Count = 2; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order.Count > 4) { Log(); return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order.Count > 4) { order = order.Next!; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order.Count > 4) { order.Next = null; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order.Count > 4) { order.Count--; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order.Images!.Count > 3) { order.Images.Clear(); order.Images.Add(text); return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images }; }")]
    [InlineData("if (order.Images is { Count: > 3 }) { order.Images = [text]; return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Images }; }")]
    [InlineData("while (order.Count > 4) { order.Count--; } return new FlashImageInput { Prompt = \"a\", N = order.Count };")]
    [InlineData("while (order.Next is not null) { order = order.Next; if (order.Count > 4) { continue; } return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order is { Count: > 4, Next: { Count: > 4 } next }) { next.Count = 2; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order is { Count: > 4 } same) { same.Count = 2; return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order is { Count: > 4 } or { Pro: true }) { return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order is not { Count: > 4 }) { return new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (order is { Mask: not null, Images: { Count: > 0 and < 4 } images }) { return new FlashImageInput { Prompt = \"a\", MaskUrl = order.Mask, ImageUrls = images }; }")]
    [InlineData("try { if (order.Count > 4) { Log(); } } finally { _ = new FlashImageInput { Prompt = \"a\", N = order.Count }; }")]
    [InlineData("if (_count > 4) { _count = 2; return new FlashImageInput { Prompt = \"a\", N = _count }; }")]
    [InlineData("if (_count > 4) { Change(ref _count); return new FlashImageInput { Prompt = \"a\", N = _count }; }")]
    [InlineData("if (count > 4) { count = 2; return new FlashImageInput { Prompt = \"a\", N = count }; }")]
    [InlineData("if (urls[0] == \"\") { urls[0] = \"b\"; return new FlashImageInput { Prompt = urls[0] }; }")]
    [InlineData("if (map[\"edit\"]) { map[\"edit\"] = false; } return new FlashImageInput { Prompt = \"a\", N = map[\"edit\"] ? 2 : 1 };")]
    [InlineData("order.Count = 9; order.Next!.Count = 2; return new FlashImageInput { Prompt = \"a\", N = order.Count };")]
    [InlineData("order.Count = 9; Log(); return new FlashImageInput { Prompt = \"a\", N = order.Count };")]
    [InlineData("order.Count = 9; order = order.Next!; return new FlashImageInput { Prompt = \"a\", N = order.Count };")]
    [InlineData("order.Limited = 9; return new FlashImageInput { Prompt = \"a\", N = order.Limited };")]
    [InlineData("var copy = new Size { Count = 9 }; copy.Count = 9; Change(ref copy.Count); return new FlashImageInput { Prompt = \"a\", N = copy.Count };")]
    public Task What_changes_in_between_is_not_what_was_asked(string statements) => FileAsync(statements + " return null!;");

    internal static Task FileAsync(string statements) => ValueTest.FileAsync($$"""
        #pragma warning disable CS0162 // a return behind another
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Shop.Models;

        public enum Mode { Draw, Edit, Inpaint }

        [Flags]
        public enum Features { None = 0, Edit = 1, Fast = 2 }

        public static class Settings
        {
            public static bool Edit { get; set; }
            public static bool IsOn(string feature) => feature.Length > Environment.TickCount;
        }

        public sealed class Order
        {
            public bool Edit { get; set; }
            public bool Pro { get; set; }
            public int Count { get; set; }
            public Mode Mode { get; set; }
            public Features Flags { get; set; }
            public string Kind { get; set; } = "";
            public string? Prompt { get; set; }
            public string? Mask { get; set; }
            public List<string>? Images { get; set; }
            public Order? Next { get; set; }
            public List<Order> All { get; } = [];
            public bool HasImages => Images is { Count: > 0 };
            public int Limited { get => Count; set => Count = Math.Min(value, 4); }
            public bool IsEdit() => Edit;
            public void Ensure() => Prompt ??= Kind;
            public bool this[string name] => name == Kind;
        }

        public struct Size
        {
            public int Count;
        }

        class Program(bool edit, int count)
        {
            private static bool s_edit;
            private bool _edit = edit;
            private int _count = 3;

            bool Edits => _edit;

            bool IsEdit() => _edit;

            static bool IsEdited(Order order) => order.Edit;

            static bool Validate(Order order) => order.Prompt != null && order.Images != null;

            static void Log() => s_edit = !s_edit;

            private string? _prompt;

            void Load() => _prompt = "a";

            static void Require(object? value) => ArgumentNullException.ThrowIfNull(value);

            static void LogOrder(Order order) => Console.WriteLine(order.Kind);

            static void Change(ref int value) => value = 2;

            FlashImageInput Run(Order order, Mode mode, int n, int other, bool flag, string text, string? maybe, object any, List<string> list, string[] urls, HashSet<string> set, Dictionary<string, bool> map)
            {
                {{statements}}
            }
        }
        """);
}
