using Xunit;
namespace SchemaGen.Analyzers.Tests.Analysis.Flow;
public sealed class DebugTests
{
    [Fact] public Task A() => RepeatedConditionTests.FileAsync("return new FlashImageInput { Prompt = \"a\", ImageUrls = order.Next?.Edit == true ? urls : null, MaskUrl = order.Next?.Edit == true ? text : null };");
    [Fact] public Task B() => RepeatedConditionTests.FileAsync("string[]? images = null; string? mask = null; if (order.Next?.Edit == true) { images = urls; } if (order.Next?.Edit == true) { mask = text; } return new FlashImageInput { Prompt = \"a\", ImageUrls = images, MaskUrl = mask };");
    [Fact] public Task C() => RepeatedConditionTests.FileAsync("bool e = order.Next?.Edit == true; return new FlashImageInput { Prompt = \"a\", ImageUrls = e ? urls : null, MaskUrl = order.Next?.Edit == true ? text : null };");
}
