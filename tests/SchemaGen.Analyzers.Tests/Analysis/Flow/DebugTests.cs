using Xunit;
namespace SchemaGen.Analyzers.Tests.Analysis.Flow;
public sealed class DebugTests
{
    [Fact] public Task A() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Edit ? null : urls, {|SG1105:MaskUrl = order.Edit ? text : null|} };");
    [Fact] public Task B() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = mode == Mode.Edit ? urls : null, {|SG1105:MaskUrl = mode == Mode.Inpaint ? text : null|} };");
    [Fact] public Task C() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = n > 4 ? urls : null, {|SG1105:MaskUrl = n > 2 ? text : null|} };");
    [Fact] public Task D() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = flag ? urls : null, {|SG1105:MaskUrl = edit ? text : null|} };");
    [Fact] public Task E() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } images ? images : null|} };");
    [Fact] public Task F() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1102:order.Images is { Count: > 3 } ? order.Images : null|} };");
}
