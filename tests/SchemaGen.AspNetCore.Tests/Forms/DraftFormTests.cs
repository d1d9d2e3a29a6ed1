using Bunit;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests.Forms;

/// <summary>A form of Blazor over the draft of a record.</summary>
public sealed class DraftFormTests : BunitContext
{
    private const string Mask = "https://x.example/mask.png";
    private const string Image = "https://x.example/image.png";

    /// <summary>What Validate() says of it.</summary>
    private static readonly string s_maskAlone = Assert.Single(Masked(null).Validate()).Message;

    [Fact]
    public void What_is_wrong_stands_at_its_field_and_the_mended_form_is_the_input()
    {
        IRenderedComponent<FlashImageForm> form = Render<FlashImageForm>();

        form.Find("form").Submit();
        Assert.Equal(["The Prompt field is required."], Messages(form, ""));

        form.Find("#prompt").Change("a lighthouse");
        form.Find("#n").Change("9");
        Assert.Equal(["The field Images must be between 1 and 4."], Messages(form, "#wrong-n"));

        // At once, and not only when the form is sent.
        form.Find("#mask").Change(Mask);
        Assert.Equal([s_maskAlone], Messages(form, "#wrong-mask"));

        form.Find("#n").Change("4");
        form.Find("form").Submit();
        Assert.Equal([s_maskAlone], Messages(form, ""));
        Assert.Null(form.Instance.Sent);

        form.Find("#size").Change("Ratio16x9");
        form.Find("#add").Click();
        form.Find("#image0").Change(Image);
        form.Find("form").Submit();
        Assert.Equal(new FlashImageInput { Prompt = "a lighthouse", N = 4, Size = FlashImageAspectRatio.Ratio16x9, MaskUrl = Mask, ImageUrls = [Image] }, form.Instance.Sent);
    }

    /// <summary>A field that is cleared is an empty text, and an empty choice.</summary>
    [Fact]
    public void What_is_cleared_is_not_sent()
    {
        IRenderedComponent<FlashImageForm> form = Render<FlashImageForm>();

        form.Find("#prompt").Change("a");
        form.Find("#n").Change("2");
        form.Find("#n").Change("");
        form.Find("#mask").Change(Mask);
        form.Find("#mask").Change("");
        form.Find("#size").Change("Ratio1x1");
        form.Find("#size").Change("");
        form.Find("form").Submit();

        Assert.Equal("""{"prompt":"a"}""", form.Instance.Sent!.ToJson());
    }

    /// <summary>With the validation of .NET 10 in its services, the form falls back to the attributes of the draft, which that one does not know.</summary>
    [Fact]
    public void The_validation_services_change_nothing()
    {
        ValidationServices.Add(Services);
        IRenderedComponent<FlashImageForm> form = Render<FlashImageForm>();

        form.Find("#prompt").Change("a");
        form.Find("#mask").Change(Mask);
        form.Find("form").Submit();

        Assert.Equal([s_maskAlone], Messages(form, "#wrong-mask"));
        Assert.Null(form.Instance.Sent);
    }

    private static FlashImageInput Masked(IReadOnlyList<string>? images) => new() { Prompt = "a", MaskUrl = Mask, ImageUrls = images };

    /// <summary>The texts of all messages at a place; those of the summary are the same.</summary>
    private static IEnumerable<string> Messages(IRenderedComponent<FlashImageForm> form, string place) =>
        form.FindAll(place + " .validation-message").Where(static message => message.ParentElement!.LocalName != "ul").Select(static message => message.TextContent);
}
