import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A node of Strapi's blocks, as far as a notice needs it; pictures and code are left out. */
export interface Block {
  type: string;
  text?: string;
  bold?: boolean;
  url?: string;
  format?: string;
  children?: Block[];
}

/** The text of a notice: paragraphs, headings, lists and links. */
export function NoticeText({ blocks }: { blocks: Block[] }) {
  return <Text>{blocks.map(renderBlock)}</Text>;
}

function renderBlock(block: Block, index: number) {
  const children = (block.children ?? []).map(renderInline);
  if (block.type === 'list') {
    const List = block.format === 'ordered' ? 'ol' : 'ul';
    // Blocks have no identity of their own, and the text is never changed here.
    return <List key={index}>{(block.children ?? []).map(renderItem)}</List>;
  }
  return (
    <Typography key={index} tag="p" fontWeight={block.type === 'heading' ? 'bold' : 'regular'}>
      {children}
    </Typography>
  );
}

function renderItem(item: Block, index: number) {
  return item.type === 'list' ? renderBlock(item, index) : <li key={index}>{(item.children ?? []).map(renderInline)}</li>;
}

function renderInline(node: Block, index: number) {
  if (node.type === 'link') {
    // Only what a person would open: a stored "javascript:" must not become a link.
    const isSafe = /^(https?:|mailto:|tel:|\/)/i.test(node.url ?? '');
    const text = (node.children ?? []).map(renderInline);
    return isSafe ? (
      <a key={index} href={node.url} rel="noreferrer">
        {text}
      </a>
    ) : (
      <span key={index}>{text}</span>
    );
  }
  return node.bold ? <strong key={index}>{node.text}</strong> : <span key={index}>{node.text}</span>;
}

const Text = styled.div`
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};

  ul,
  ol {
    padding-left: 2rem;
    list-style: revert;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
